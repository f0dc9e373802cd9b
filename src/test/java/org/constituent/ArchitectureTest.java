package org.constituent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may know whom, and what is done in one place only. */
final class ArchitectureTest {
    private static final String ROOT = "org.constituent";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);

    private static final String DOMAIN = "civic campaign drafting broadcast";

    /** Each room, and the rooms it may know. */
    static final List<Room> ROOMS = List.of(
            new Room("civic", ""),
            new Room("campaign", "civic"),
            new Room("drafting", "civic campaign"),
            new Room("broadcast", "civic campaign"),
            new Room("chat", DOMAIN),
            new Room("port", DOMAIN + " chat"),
            new Room("usecase", DOMAIN + " chat port"),
            new Room("wording", DOMAIN),
            new Room("conversation", DOMAIN + " chat port usecase wording"),
            new Room("web", DOMAIN + " chat port usecase wording"),
            new Room("adapter", DOMAIN + " chat port"),
            new Room("sync", DOMAIN + " port"),
            new Room("delivery", DOMAIN + " chat port"),
            new Room("config", ""),
            new Room("cli", DOMAIN + " chat port usecase wording conversation web sync delivery adapter config"));

    record Room(String name, String mayKnow) {
        String[] packagesInSight() {
            return Stream.concat(Stream.of(name), Arrays.stream(mayKnow.split(" ")))
                    .filter(room -> !room.isEmpty())
                    .map(room -> ROOT + "." + room + "..")
                    .toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void a_room_knows_only_the_rooms_it_may(Room room) {
        noClasses()
                .that(resideInAPackage(ROOT + "." + room.name() + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(room.packagesInSight())))
                .because("the room " + room.name() + " may know: " + room.mayKnow())
                .check(PROGRAM);
    }

    @Test
    void every_class_belongs_to_a_room() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(ROOT), ROOMS.stream().map(room -> ROOT + "." + room.name() + ".."))
                        .toArray(String[]::new))
                .because("a new room needs a row in the table")
                .check(PROGRAM);
    }

    @Test
    void nothing_but_the_start_lives_in_the_root() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .haveSimpleName("Constituent")
                .orShould()
                .haveSimpleName("package-info")
                .check(PROGRAM);
    }

    @Test
    void no_two_packages_know_each_other() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void adapters_never_know_each_other() {
        slices().matching(ROOT + ".adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "picocli..,                       cli",
        "net.dv8tion..,                   adapter.discord",
        "com.slack.api..,                 adapter.slack",
        "com.google.gson..,               adapter.slack",
        "org.jline..,                     adapter.console",
        "org.jdbi..,                      adapter.sql",
        "com.zaxxer.hikari..,             adapter.sql",
        "org.flywaydb..,                  adapter.sql",
        "org.sqlite..,                    adapter.sql",
        "java.sql.. javax.sql..,          adapter.sql",
        "com.samskivert..,                adapter.files",
        "org.yaml.snakeyaml..,            adapter.files",
        "com.twitter.twittertext..,       adapter.twittertext",
        "com.github.benmanes.caffeine..,  adapter.cache",
        "com.github.kagkarlsson..,        adapter.sql",
        "io.github.bucket4j..,            adapter.cache",
        "io.javalin.. org.eclipse.jetty.., adapter.javalin",
        "gg.jte..,                        adapter.jte",
        "org.commonmark..,                adapter.commonmark",
        "io.micrometer..,                 adapter.micrometer",
        "twitter4j..,                     adapter.twitter",
        "okhttp3..,                       adapter.http adapter.slack adapter.twitter",
        "io.github.resilience4j..,        adapter.http"
    })
    void a_vendors_library_is_known_at_home_only(String packages, String homes) {
        DescribedPredicate<JavaClass> library = resideInAnyPackage(packages.split(" "));
        String[] inside = Arrays.stream(homes.split(" "))
                .map(home -> ROOT + "." + home + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackages(inside))
                .should()
                .dependOnClassesThat(library)
                .because("its home is " + homes)
                .check(PROGRAM);
        for (String home : inside) {
            assertThat(PROGRAM.stream()
                            .filter(resideInAPackage(home))
                            .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                            .filter(dependency -> library.test(dependency.getTargetClass())))
                    .as("%s uses %s; if it does so no longer, this row guards nothing", home, packages)
                    .isNotEmpty();
        }
    }

    @Test
    void json_is_read_in_adapters_and_commands_only() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + ".adapter..", ROOT + ".cli.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.."))
                .check(PROGRAM);
    }

    @Test
    void nothing_is_logged_by_the_domain_the_vocabulary_the_ports_and_the_use_cases() {
        noClasses()
                .that(resideOutsideOfPackages(
                        ROOT,
                        ROOT + ".conversation..",
                        ROOT + ".sync..",
                        ROOT + ".delivery..",
                        ROOT + ".adapter..",
                        ROOT + ".cli.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "java.util.logging.."))
                .check(PROGRAM);
    }

    @Test
    void the_domain_is_made_of_java_and_nothing_else() {
        classes()
                .that()
                .resideInAnyPackage(rooms("civic", "campaign", "drafting", "broadcast"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations..")
                        .or(resideInAnyPackage(rooms("civic", "campaign", "drafting", "broadcast"))))
                .check(PROGRAM);
    }

    @Test
    void the_domain_reads_no_file_and_no_network() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms(
                        "civic", "campaign", "drafting", "broadcast", "chat", "usecase", "conversation", "wording"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.http..")
                                .and(describe("are no exceptions", type -> !type.isAssignableTo(Throwable.class))))
                .check(PROGRAM);
    }

    @Test
    void a_use_case_has_one_public_method_and_never_words_its_outcome() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".usecase..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(haveOnePublicMethod())
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".usecase..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.constituent\\.chat\\.(Reply|Action|Intent)(\\$.*)?")
                .check(PROGRAM);
    }

    @Test
    void only_the_composition_root_reads_the_wall_clock_or_starts_threads() {
        noClasses()
                .that(doNotHaveName("org.constituent.Constituent"))
                .should(access("the wall clock or a thread", ArchitectureTest::isClockOrThread))
                .check(PROGRAM);
    }

    @Test
    void only_the_home_of_the_commands_reads_the_environment() {
        noClasses()
                .that(doNotHaveName("org.constituent.cli.Home"))
                .should(access(
                        "the environment",
                        access -> isOn(access, System.class)
                                && Set.of("getenv", "getProperty", "getProperties", "setProperty")
                                        .contains(access.getName())))
                .check(PROGRAM);
    }

    @Test
    void only_the_start_ends_the_process() {
        noClasses()
                .that(doNotHaveName("org.constituent.Constituent"))
                .should(access(
                        "the process",
                        access -> (isOn(access, System.class) || isOn(access, Runtime.class))
                                && Set.of("exit", "halt", "addShutdownHook").contains(access.getName())))
                .check(PROGRAM);
    }

    @Test
    void only_the_console_and_the_commands_touch_the_terminal() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT, ROOT + ".cli..", ROOT + ".adapter.console.."))
                .should(access("the terminal", ArchitectureTest::isTerminal))
                .check(PROGRAM);
    }

    @Test
    void no_name_hides_what_a_thing_is_for() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*[.$](util|utils|helper|helpers|common|misc|shared)[.$].*")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common)($|\\$.*)")
                .check(PROGRAM);
    }

    @Test
    void every_package_says_what_it_is_and_takes_no_nulls() throws IOException {
        Set<String> packages =
                PROGRAM.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).contains(ROOT, ROOT + ".civic");
        for (String name : packages) {
            Path file = Path.of("src/main/java", name.split("\\.")).resolve("package-info.java");
            assertThat(file).as("%s has a package-info", name).exists();
            assertThat(Files.readString(file)).as("%s says what it is", name).startsWith("/**");
            assertThat(PROGRAM.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", name)
                    .isTrue();
        }
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> doNotHaveName(String name) {
        return describe("are not " + name, type -> !type.getName().equals(name));
    }

    private static boolean isClockOrThread(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean takesClock = access.getTarget()
                        instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && !takesClock)
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (isOn(access, System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (Set.of("java.util.Date", "java.util.Timer", "java.util.GregorianCalendar")
                                .contains(owner)
                        && name.equals("<init>"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
                || (access.getTargetOwner().isAssignableTo(Thread.class)
                        && Set.of("<init>", "start", "sleep").contains(name))
                || owner.equals("java.util.concurrent.Executors")
                || (access.getTargetOwner().isAssignableTo(java.util.concurrent.ExecutorService.class)
                        && Set.of("<init>", "commonPool").contains(name))
                || (owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async"))
                || name.equals("parallelStream")
                || (owner.startsWith("java.util.stream.") && name.equals("parallel"));
    }

    private static boolean isTerminal(JavaAccess<?> access) {
        String name = access.getName();
        return (isOn(access, System.class)
                        && Set.of("in", "out", "err", "console", "setOut", "setErr")
                                .contains(name))
                || (isOn(access, java.io.FileDescriptor.class)
                        && Set.of("in", "out", "err").contains(name))
                || name.equals("printStackTrace");
    }

    private static boolean isOn(JavaAccess<?> access, Class<?> owner) {
        return access.getTargetOwner().isEquivalentTo(owner);
    }

    /** Calls, fields and method references alike. */
    private static ArchCondition<JavaClass> access(String what, Predicate<JavaAccess<?>> wanted) {
        return new ArchCondition<>("access " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(wanted)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveOnePublicMethod() {
        return new ArchCondition<>("have one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> methods = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(method -> method.getName())
                        .toList();
                events.add(new SimpleConditionEvent(
                        type, methods.size() == 1, type.getName() + " has the public methods " + methods));
            }
        };
    }
}
