#!/usr/bin/env python3
"""Makes the starter facts: the small JSON files with which a fresh clone answers without a network.

    python3 tools/starter.py --data DIR --out src/main/resources/starter

DIR holds the upstream files, laid out like this:

    congress-legislators/legislators-current.json, legislators-social-media.json
    openstates-people/us.csv
    zip-districts/zccd.csv
    zip-districts/zccd-118.csv   its edition for the 118th Congress, kept for example in
                                 github.com/freddiemixell/us-zipcodes-congress-inspector at aa0438f; of it only the ZIPs
                                 that cross a state line are looked at
    billstatus/BILLSTATUS-*.xml

Three files come out, each in the project's own schema, one record a line, keys always in the same order:

    roster.json   every seat of Congress, filled or vacant
    zips.json     every assigned 3-digit ZIP prefix, and some well-known whole ZIP Codes
    bills.json    the bills of the shipped campaigns with their sponsors and cosponsors

The same input gives the same bytes. Whatever the upstream files do not say (dates of the snapshots, prefixes of the
Postal Service, cities, bills whose XML is not at hand) stands in the tables below, and every table is checked: when a
check fails, nothing is written. To renew the facts, fetch newer files, set the dates and EXPECTED_VACANT, run again.
"""

import argparse
import csv
import json
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from urllib.parse import urlsplit

# --------------------------------------------------------------------------------------------------------------------
# The snapshots. The upstream files do not carry their own dates.

CONGRESS = 119
ROSTER_AS_OF = "2026-06-15"
HANDLES_AS_OF = "2026-06-15"
FORMS_AS_OF = "2026-08-05"
ZIPS_AS_OF = "2024-11-12"
COMPILED_ON = "2026-11-22"  # when the bills without XML were last read

# No record in the roster file means an empty seat; this is who was missing on ROSTER_AS_OF.
EXPECTED_VACANT = ["CA-14", "FL-20", "GA-13", "TX-23"]

MAX_BYTES = 290 * 1024

# House seats of each state after the census of 2020.
APPORTIONMENT = {
    "AK": 1, "AL": 7, "AR": 4, "AZ": 9, "CA": 52, "CO": 8, "CT": 5, "DE": 1, "FL": 28, "GA": 14,
    "HI": 2, "IA": 4, "ID": 2, "IL": 17, "IN": 9, "KS": 4, "KY": 6, "LA": 6, "MA": 9, "MD": 8,
    "ME": 2, "MI": 13, "MN": 8, "MO": 8, "MS": 4, "MT": 2, "NC": 14, "ND": 1, "NE": 3, "NH": 2,
    "NJ": 12, "NM": 3, "NV": 4, "NY": 26, "OH": 15, "OK": 5, "OR": 6, "PA": 17, "RI": 2, "SC": 7,
    "SD": 1, "TN": 9, "TX": 38, "UT": 4, "VA": 11, "VT": 1, "WA": 10, "WI": 8, "WV": 2, "WY": 1,
}
DELEGATES = ["AS", "DC", "GU", "MP", "PR", "VI"]  # one delegate each, no senators

# Open States calls the district of a senator by the name of the state.
STATE_NAMES = """
AK Alaska; AL Alabama; AR Arkansas; AZ Arizona; CA California; CO Colorado; CT Connecticut; DE Delaware; FL Florida
GA Georgia; HI Hawaii; IA Iowa; ID Idaho; IL Illinois; IN Indiana; KS Kansas; KY Kentucky; LA Louisiana
MA Massachusetts; MD Maryland; ME Maine; MI Michigan; MN Minnesota; MO Missouri; MS Mississippi; MT Montana
NC North Carolina; ND North Dakota; NE Nebraska; NH New Hampshire; NJ New Jersey; NM New Mexico; NV Nevada; NY New York
OH Ohio; OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee
TX Texas; UT Utah; VA Virginia; VT Vermont; WA Washington; WI Wisconsin; WV West Virginia; WY Wyoming
"""

# The two Senate classes of each state: every state lacks exactly one of 1, 2 and 3.
SENATE_LACKS = {
    1: "AK AL AR CO GA IA ID IL KS KY LA NC NH OK OR SC SD",
    2: "AZ CA CT FL HI IN MD MO ND NV NY OH PA UT VT WA WI",
    3: "DE MA ME MI MN MS MT NE NJ NM RI TN TX VA WV WY",
}

# --------------------------------------------------------------------------------------------------------------------
# ZIP prefixes assigned by the Postal Service, with the state they belong to.

PREFIXES = """
005 NY; 006-007 PR; 008 VI; 009 PR; 010-027 MA; 028-029 RI; 030-038 NH; 039-049 ME; 050-054 VT; 055 MA; 056-059 VT;
060-069 CT; 070-089 NJ; 100-149 NY; 150-196 PA; 197-199 DE; 200 DC; 201 VA; 202-205 DC; 206-219 MD; 220-246 VA;
247-268 WV; 270-289 NC; 290-299 SC; 300-319 GA; 320-339 FL; 341-349 FL; 350-369 AL; 370-385 TN; 386-397 MS;
398-399 GA; 400-427 KY; 430-459 OH; 460-479 IN; 480-499 MI; 500-528 IA; 530-549 WI; 550-567 MN; 569 DC; 570-577 SD;
580-588 ND; 590-599 MT; 600-629 IL; 630-658 MO; 660-679 KS; 680-693 NE; 700-714 LA; 716-729 AR; 730-732 OK; 733 TX;
734-749 OK; 750-799 TX; 800-816 CO; 820-831 WY; 832-838 ID; 840-847 UT; 850-865 AZ; 870-884 NM; 885 TX; 889-898 NV;
900-961 CA; 967-968 HI; 970-979 OR; 980-994 WA; 995-999 AK
"""

# Numbers inside those ranges that the Postal Service has not given out.
UNASSIGNED = """
213 343 345 348 353 419 517 518 519 533 536 552 621 632 642 643 663 682 702 709 732 742 854 858 861 862 876 892 896
909 929 987
"""

# Assigned, but with no ZIP in the table: boxes, agencies and single large organizations, which have no area of
# their own. Such a prefix can serve the districts of the ordinary prefixes of the same city.
SAME_CITY = {
    "005": ["117"],         # Holtsville NY
    "055": ["018"],         # Andover MA
    "192": ["191"],         # Philadelphia
    "311": ["303"],         # Atlanta
    "332": ["331"],         # Miami
    "375": ["381"],         # Memphis
    "399": ["303"],         # Atlanta
    "459": ["452"],         # Cincinnati
    "509": ["503"],         # Des Moines
    "555": ["554"],         # Minneapolis
    "649": ["641"],         # Kansas City MO
    "733": ["787"],         # Austin
    "771": ["770"],         # Houston
    "842": ["841", "844"],  # Salt Lake City and Ogden
    "872": ["871"],         # Albuquerque
    "885": ["799"],         # El Paso
    "889": ["891"],         # Las Vegas
    "901": ["900"],         # Los Angeles
    "938": ["937"],         # Fresno
    "942": ["958"],         # Sacramento
}

MILITARY = {"AA": "340", "AE": "090-098", "AP": "962-966"}

# Prefix 969 is shared by two territories with a delegate and three independent countries without a seat.
PACIFIC = {"969": ["GU", "MP"]}
PACIFIC_ZIPS = {"GU": "96910-96932", "MP": "96950-96952"}
ASSOCIATED = {"FM": "96941-96944", "MH": "96960 96970", "PW": "96939-96940"}

# Whole ZIP Codes of the territories that the table does not cover.
TERRITORY_ZIPS = {
    "00802": ("St. Thomas", "VI"), "00820": ("Christiansted", "VI"), "00830": ("St. John", "VI"),
    "96799": ("Pago Pago", "AS"), "96910": ("Hagåtña", "GU"), "96913": ("Barrigada", "GU"),
    "96929": ("Dededo", "GU"), "96950": ("Saipan", "MP"), "96951": ("Rota", "MP"), "96952": ("Tinian", "MP"),
}

# --------------------------------------------------------------------------------------------------------------------
# Well-known ZIP Codes: the largest cities of each state, every capital, the places a campaign map shows.

CITIES = """
99501 Anchorage; 99701 Fairbanks; 99801 Juneau; 99654 Wasilla
35203 Birmingham; 36104 Montgomery; 35801 Huntsville; 36602 Mobile; 35401 Tuscaloosa
72201 Little Rock; 72701 Fayetteville; 72901 Fort Smith; 72401 Jonesboro
85003 Phoenix; 85004 Phoenix; 85701 Tucson; 85201 Mesa; 85281 Tempe; 86001 Flagstaff; 85251 Scottsdale
90012 Los Angeles; 90210 Beverly Hills; 90802 Long Beach; 91101 Pasadena; 92101 San Diego; 92501 Riverside
92612 Irvine; 92701 Santa Ana; 92805 Anaheim; 93301 Bakersfield; 93701 Fresno; 93101 Santa Barbara; 94040 Mountain View
94043 Mountain View; 94102 San Francisco; 94110 San Francisco; 94301 Palo Alto; 94501 Alameda; 94607 Oakland
94612 Oakland; 94704 Berkeley; 95060 Santa Cruz; 95113 San Jose; 95202 Stockton; 95616 Davis; 95814 Sacramento
80202 Denver; 80302 Boulder; 80521 Fort Collins; 80903 Colorado Springs; 81003 Pueblo; 80012 Aurora
06103 Hartford; 06510 New Haven; 06604 Bridgeport; 06901 Stamford; 06702 Waterbury
20001 Washington; 20002 Washington; 20009 Washington; 20010 Washington; 20020 Washington
19801 Wilmington; 19901 Dover; 19711 Newark
32202 Jacksonville; 32301 Tallahassee; 32501 Pensacola; 32601 Gainesville; 32801 Orlando; 33101 Miami; 33130 Miami
33139 Miami Beach; 33301 Fort Lauderdale; 33401 West Palm Beach; 33408 North Palm Beach; 33602 Tampa
33701 St. Petersburg; 33901 Fort Myers; 34236 Sarasota
30303 Atlanta; 30309 Atlanta; 30601 Athens; 30901 Augusta; 31201 Macon; 31401 Savannah; 31901 Columbus
96813 Honolulu; 96720 Hilo; 96793 Wailuku; 96766 Lihue
50309 Des Moines; 52240 Iowa City; 52401 Cedar Rapids; 52801 Davenport; 51101 Sioux City
83702 Boise; 83201 Pocatello; 83402 Idaho Falls; 83814 Coeur d'Alene
60601 Chicago; 60614 Chicago; 60637 Chicago; 60647 Chicago; 60201 Evanston; 60505 Aurora; 60432 Joliet; 61602 Peoria
61101 Rockford; 61820 Champaign; 62701 Springfield
46204 Indianapolis; 46802 Fort Wayne; 46601 South Bend; 47401 Bloomington; 47708 Evansville; 46402 Gary
66044 Lawrence; 66101 Kansas City; 66603 Topeka; 67202 Wichita; 66204 Overland Park
40202 Louisville; 40507 Lexington; 40601 Frankfort; 42101 Bowling Green; 42301 Owensboro
70112 New Orleans; 70130 New Orleans; 70801 Baton Rouge; 71101 Shreveport; 70501 Lafayette
01060 Northampton; 01027 Easthampton; 01103 Springfield; 01608 Worcester; 01852 Lowell; 02108 Boston; 02116 Boston
02118 Boston; 02138 Cambridge; 02139 Cambridge; 02143 Somerville; 02144 Somerville; 02301 Brockton; 02445 Brookline
02446 Brookline; 02740 New Bedford
20850 Rockville; 20910 Silver Spring; 21201 Baltimore; 21202 Baltimore; 21218 Baltimore; 21401 Annapolis
21701 Frederick
04101 Portland; 04103 Portland; 04240 Lewiston; 04330 Augusta; 04401 Bangor
48104 Ann Arbor; 48201 Detroit; 48226 Detroit; 48502 Flint; 48933 Lansing; 49503 Grand Rapids; 48089 Warren
55101 St. Paul; 55401 Minneapolis; 55407 Minneapolis; 55415 Minneapolis; 55802 Duluth; 55901 Rochester
63101 St. Louis; 64106 Kansas City; 65101 Jefferson City; 65201 Columbia; 65806 Springfield
39201 Jackson; 39501 Gulfport; 39401 Hattiesburg; 39530 Biloxi; 38801 Tupelo
59101 Billings; 59401 Great Falls; 59601 Helena; 59715 Bozeman; 59802 Missoula
27601 Raleigh; 27701 Durham; 28202 Charlotte; 27401 Greensboro; 27101 Winston-Salem; 28301 Fayetteville
28401 Wilmington; 28801 Asheville
58102 Fargo; 58201 Grand Forks; 58501 Bismarck; 58701 Minot
68102 Omaha; 68508 Lincoln; 68801 Grand Island; 68005 Bellevue
03101 Manchester; 03060 Nashua; 03301 Concord; 03801 Portsmouth
07102 Newark; 07302 Jersey City; 07030 Hoboken; 07501 Paterson; 08102 Camden; 08401 Atlantic City; 08540 Princeton
08608 Trenton; 08901 New Brunswick
87102 Albuquerque; 87501 Santa Fe; 88001 Las Cruces; 87401 Farmington; 88201 Roswell
89101 Las Vegas; 89109 Las Vegas; 89501 Reno; 89701 Carson City; 89002 Henderson
10001 New York; 10007 New York; 10025 New York; 10301 Staten Island; 10451 Bronx; 11101 Long Island City
11201 Brooklyn; 11215 Brooklyn; 11354 Flushing; 10701 Yonkers; 12207 Albany; 13202 Syracuse; 14202 Buffalo
14604 Rochester; 14850 Ithaca; 11550 Hempstead
43215 Columbus; 44113 Cleveland; 45202 Cincinnati; 43604 Toledo; 44308 Akron; 45402 Dayton
73102 Oklahoma City; 74103 Tulsa; 73069 Norman; 73501 Lawton
97201 Portland; 97204 Portland; 97214 Portland; 97301 Salem; 97401 Eugene; 97005 Beaverton; 97124 Hillsboro
97914 Ontario; 97701 Bend
15213 Pittsburgh; 15222 Pittsburgh; 16501 Erie; 17101 Harrisburg; 18101 Allentown; 18503 Scranton; 19103 Philadelphia
19104 Philadelphia; 19601 Reading
00901 San Juan; 00907 San Juan; 00716 Ponce; 00725 Caguas; 00680 Mayagüez; 00959 Bayamón
02903 Providence; 02886 Warwick; 02840 Newport; 02910 Cranston
29201 Columbia; 29401 Charleston; 29601 Greenville; 29577 Myrtle Beach; 29730 Rock Hill
57104 Sioux Falls; 57501 Pierre; 57701 Rapid City; 57401 Aberdeen
37203 Nashville; 37219 Nashville; 37402 Chattanooga; 37902 Knoxville; 38103 Memphis; 37040 Clarksville
75201 Dallas; 75860 Teague; 76102 Fort Worth; 77002 Houston; 77004 Houston; 78205 San Antonio
78401 Corpus Christi; 78501 McAllen; 78701 Austin; 78704 Austin; 79401 Lubbock; 79901 El Paso; 76010 Arlington
75074 Plano; 78040 Laredo; 79101 Amarillo
84101 Salt Lake City; 84401 Ogden; 84601 Provo; 84119 West Valley City; 84770 St. George
22201 Arlington; 22314 Alexandria; 23219 Richmond; 23220 Richmond; 23510 Norfolk; 23451 Virginia Beach; 24011 Roanoke
22902 Charlottesville; 23320 Chesapeake
05401 Burlington; 05602 Montpelier; 05701 Rutland; 05403 South Burlington
98004 Bellevue; 98032 Kent; 98052 Redmond; 98101 Seattle; 98104 Seattle; 98122 Seattle; 98225 Bellingham
98402 Tacoma; 98501 Olympia; 98660 Vancouver; 99201 Spokane
53202 Milwaukee; 53703 Madison; 53704 Madison; 54301 Green Bay; 53140 Kenosha; 54911 Appleton
25301 Charleston; 25701 Huntington; 26501 Morgantown; 26003 Wheeling
82001 Cheyenne; 82601 Casper; 82070 Laramie; 82716 Gillette
"""

# Every ZIP Code that reaches into a second state, or lies wholly outside the state of its prefix: a prefix alone
# would name the wrong senators for some who live there.
BORDER_CITIES = """
02861 Pawtucket; 03579 Errol; 06390 Fishers Island; 19973 Seaford; 20135 Bluemont; 21874 Willards; 21912 Warwick
24604 Bishop; 24622 Jewell Ridge; 27048 Stoneville; 28675 Sparta; 30165 Rome; 30741 Rossville; 36855 Five Points
37642 Church Hill; 37752 Harrogate; 38079 Tiptonville; 38326 Counce; 38549 Byrdstown; 38769 Rosedale; 38852 Iuka
40965 Middlesboro; 42223 Fort Campbell; 42602 Albany; 51001 Akron; 51023 Hawarden; 51360 Spirit Lake; 51557 Mondamin
51640 Hamburg; 52542 Cantril; 52573 Mount Sterling; 52626 Farmington; 54540 Land O' Lakes; 56027 Elmore
56136 Hendricks; 56144 Jasper; 56164 Pipestone; 56219 Browns Valley; 56220 Canby; 56257 Marietta; 56744 Oslo
57026 Elkton; 57030 Garretson; 57034 Hudson; 57068 Valley Springs; 57255 New Effington; 57430 Britton; 57638 Lemmon
57641 McIntosh; 57642 McLaughlin; 57645 Morristown; 57648 Pollock; 57660 Thunder Hawk; 57717 Belle Fourche
57724 Camp Crook; 57735 Edgemont; 58030 Fairmount; 58041 Hankinson; 58043 Havana; 58053 Lidgerwood; 58225 Drayton
58413 Ashley; 58436 Ellendale; 58439 Forbes; 58568 Selfridge; 58621 Beach; 58623 Bowman; 58639 Hettinger; 58649 Reeder
58653 Scranton; 59221 Fairview; 59270 Sidney; 59275 Westby; 59847 Lolo; 63673 St. Mary; 65729 Pontiac; 65733 Protem
65761 Theodosia; 66541 Summerfield; 66955 Mahaska; 68325 Byron; 68327 Chester; 68420 Pawnee City; 68719 Bristow
68755 Naper; 68943 Hardy; 68978 Superior; 69026 Danbury; 69168 Venango; 69201 Valentine; 69212 Crookston
69216 Kilgore; 69337 Chadron; 71749 Junction City; 71937 Cove; 71953 Mena; 72338 Frenchmans Bayou; 72644 Lead Hill
73949 Texhoma; 73960 Texhoma; 75556 Bloomburg; 79835 Canutillo; 79837 Dell City; 79922 El Paso; 80737 Julesburg
81120 Antonito; 81137 Ignacio; 81324 Dove Creek; 82063 Jelm; 82082 Pine Bluffs; 82701 Newcastle; 82801 Sheridan
82930 Evanston; 83120 Freedom; 83127 Thayne; 83342 Malta; 83414 Alta; 83856 Priest River; 84034 Ibapah
84531 Mexican Hat; 84536 Monument Valley; 86044 Tonalea; 86504 Fort Defiance; 86514 Teec Nos Pos; 86515 Window Rock
87328 Navajo; 88430 Nara Visa; 89010 Dyer; 89019 Jean; 89060 Pahrump; 89061 Pahrump; 89421 Denio; 89439 Verdi
89832 Owyhee; 97635 New Pine Creek; 97910 Jordan Valley; 97913 Nyssa; 99033 Tekoa; 99128 Farmington; 99362 Walla Walla
"""

# --------------------------------------------------------------------------------------------------------------------
# Bills. A cosponsor is BIOGUIDE or BIOGUIDE@DATE; without a date, an original cosponsor (day of introduction).

MORATORIUM = "Facial Recognition and Biometric Technology Moratorium Act of %d"
BILLS = [
    (116, "s", 4084, MORATORIUM % 2020, "2020-06-25", "M000133", 4, """
        M001176 S000033@2020-07-22 W000817@2020-07-22 W000779@2020-07-22"""),
    (116, "hr", 7356, MORATORIUM % 2020, "2020-06-25", "J000298", 17, """
        C001067 P000617 T000481 E000215@2020-06-30 B000574@2020-07-21 G000586@2020-07-21 N000147@2020-07-21
        O000173@2020-07-21 R000515@2020-07-21 E000297@2020-07-29 M000312@2020-07-29 P000607@2020-07-29
        V000081@2020-07-29 W000822@2020-07-29 B001281@2020-08-14 L000579@2020-08-21 H001080@2020-09-11"""),
    (117, "s", 2052, MORATORIUM % 2021, "2021-06-15", "M000133", 5, """
        M001176 S000033 W000817 W000779 B001288@2022-07-11"""),
    (117, "hr", 3907, MORATORIUM % 2021, "2021-06-15", "J000298", 16, """
        E000215 E000297 N000147 O000173 P000617 R000515 T000481 B000574@2021-07-09 L000579@2021-07-21
        D000623@2021-12-23 C001080@2022-01-14 B001224@2022-06-08 C001067@2022-08-30 R000606@2022-09-13
        C001072@2022-09-15 S001145@2022-11-07"""),
    (118, "s", 681, MORATORIUM % 2023, "2023-03-07", "M000133", 5, """
        M001176 W000817 S000033 W000779 B001288@2023-07-10"""),
    (118, "hr", 1404, MORATORIUM % 2023, "2023-03-07", "J000298", 14, """
        S001145 B000574 B001223 B001224 C001131 E000297 L000551 N000147 P000617 T000481 R000617@2023-03-27
        C001080@2023-03-27 D000623@2023-04-18 M000312@2023-06-12"""),
    (119, "s", 1691, "Traveler Privacy Protection Act of 2025", "2025-05-08", "M001176", 5, """
        D000618 K000393 M000133 M001198 V000128"""),
]

# Supporters who have left Congress; everybody else is named as in the roster.
FORMER = {
    "B000574": "Earl Blumenauer", "B001223": "Jamaal Bowman", "B001224": "Cori Bush", "E000215": "Anna G. Eshoo",
    "H001080": "Debra A. Haaland", "L000551": "Barbara Lee", "L000579": "Alan S. Lowenthal",
    "R000515": "Bobby L. Rush",
}

COMPILED_TITLE = "Congress.gov (list compiled from unitedstates/congress, checked against the bill text)"
BILL_TEXTS = {
    (119, "s", 1691): (
        "Text of the bill as introduced in the Senate",
        "https://www.govinfo.gov/content/pkg/BILLS-119s1691is/html/BILLS-119s1691is.htm",
    ),
}

# --------------------------------------------------------------------------------------------------------------------


class Wrong(Exception):
    """A check failed: the facts must not be written."""


def check(holds, message):
    if not holds:
        raise Wrong(message)


def note(message):
    print("  " + message)


def spread(text):
    """'010-012 014' -> 010, 011, 012, 014."""
    for part in text.split():
        low, _, high = part.partition("-")
        for number in range(int(low), int(high or low) + 1):
            yield str(number).zfill(len(low))


def listed(text):
    """Pairs of 'KEY some words; KEY some words'; a line end divides too."""
    for entry in text.replace("\n", ";").split(";"):
        if entry.strip():
            yield entry.split(None, 1)[0], entry.split(None, 1)[1].strip()


def plain(text):
    """The text without its accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def district_name(state, number):
    return "%s-%s" % (state, number or "AL")


def by_number(name):
    """Sorts CA-2 before CA-10."""
    state, _, number = name.partition("-")
    return state, 0 if number == "AL" else int(number)


def house_districts():
    check(sum(APPORTIONMENT.values()) == 435, "apportionment does not add up to 435")
    districts = []
    for state, seats in APPORTIONMENT.items():
        districts += [(state, 0)] if seats == 1 else [(state, n) for n in range(1, seats + 1)]
    return sorted(districts + [(state, 0) for state in DELEGATES])


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --------------------------------------------------------------------------------------------------------------------
# Roster


def full_name(name):
    """The name a member goes by; where the official form dropped an accent, the accent is put back."""
    full = name.get("official_full") or " ".join((name["first"], name["last"]))
    for word in (name["first"] + " " + name["last"]).split():
        if word != plain(word) and word not in full and plain(word) in full.split():
            full = " ".join(word if w == plain(word) else w for w in full.split())
            note("accent restored: " + full)
    return full


def good_url(url):
    """An https address whose host belongs to Congress, or None."""
    parts = urlsplit(url or "")
    good = parts.scheme == "https" and re.fullmatch(r"([a-z0-9-]+\.)+(senate|house)\.gov", parts.netloc.lower())
    return url if good and not re.search(r"\s", url) else None


def forms_of_open_states(rows, seat_of):
    """Contact forms by bioguide id. The id stands in the address of the portrait; a name is never compared.

    The row's own district has to agree, so that a portrait on the wrong row cannot send a letter to a stranger.
    """
    forms, unkeyed = {}, 0
    for row in rows:
        portrait = re.search(r"/450x550/([A-Z][0-9]{6})\.jpg$", row["image"])
        form = row["email"].strip()
        if form.startswith("http:") or form.startswith("https:"):
            if not portrait:
                unkeyed += 1
            elif seat_of.get(portrait[1]) != row["current_district"]:
                note("form not used, seats differ: %s %s" % (portrait[1], row["current_district"]))
            elif good_url(form):
                check(portrait[1] not in forms, "two rows for " + portrait[1])
                forms[portrait[1]] = form
            else:
                note("form not used, not an https address of Congress: " + form)
    note("forms of Open States: %d joined, %d left aside (row without a bioguide id)" % (len(forms), unkeyed))
    return forms


def roster(data):
    people = read_json(os.path.join(data, "congress-legislators", "legislators-current.json"))
    social = read_json(os.path.join(data, "congress-legislators", "legislators-social-media.json"))
    handles = {record["id"]["bioguide"]: record["social"].get("twitter") for record in social}

    state_names = dict(listed(STATE_NAMES))
    holders, seat_of = {}, {}
    for person in people:
        term, bioguide = person["terms"][-1], person["id"]["bioguide"]
        senator = term["type"] == "sen"
        seat = ("senate", term["state"], term["class"]) if senator else ("house", term["state"], term["district"])
        check(seat not in holders, "two holders of %s %s %s" % seat)
        holders[seat] = person
        seat_of[bioguide] = state_names[seat[1]] if senator else district_name(*seat[1:])
    forms = forms_of_open_states(read_csv(os.path.join(data, "openstates-people", "us.csv")), seat_of)

    lacking = {state: number for number, states in SENATE_LACKS.items() for state in states.split()}
    check(sorted(lacking) == sorted(APPORTIONMENT), "the Senate classes do not cover the states")
    expected = [("senate", state, n) for state in APPORTIONMENT for n in (1, 2, 3) if n != lacking[state]]
    expected += [("house", state, number) for state, number in house_districts()]
    check(set(holders) <= set(expected), "no such seat: %s" % sorted(set(holders) - set(expected)))

    seats = []
    for key in sorted(expected, key=lambda k: (k[1], k[0] == "house", k[2])):
        chamber, state, number = key
        seat = {"chamber": chamber, "state": state, "class" if chamber == "senate" else "district": number}
        person = holders.get(key)
        if person is None:
            seats.append(dict(seat, vacant=True))
            continue
        name, term, bioguide = person["name"], person["terms"][-1], person["id"]["bioguide"]
        if term.get("contact_form") and not good_url(term["contact_form"]):
            note("contact form dropped, malformed: " + term["contact_form"])
        handle = handles.get(bioguide)
        seat.update(
            bioguide=bioguide,
            first=name["first"],
            last=name["last"],
            full=full_name(name),
            nickname=name.get("nickname"),
            suffix=name.get("suffix"),
            gender=person["bio"].get("gender"),
            party=term["party"],
            caucus=term.get("caucus"),
            phone=term.get("phone"),
            x=handle if handle and re.fullmatch(r"[A-Za-z0-9_]{1,15}", handle) else None,
            website=good_url(term.get("url")),
            form=good_url(term.get("contact_form")) or forms.get(bioguide),
            office=term.get("address"),
        )
        seats.append({k: v for k, v in seat.items() if v is not None})

    check_roster(seats, people)
    return {
        "congress": CONGRESS,
        "asOf": ROSTER_AS_OF,
        "source": {
            "title": "unitedstates/congress-legislators",
            "url": "https://github.com/unitedstates/congress-legislators",
            "licence": "CC0 1.0",
        },
        "handlesAsOf": HANDLES_AS_OF,
        "note": "X handles: official accounts of the same source, none means none on file. Contact forms: the same "
        "source, else openstates/people of %s (https://github.com/openstates/people, CC0 1.0)." % FORMS_AS_OF,
        "seats": seats,
    }


def check_roster(seats, people):
    senate = [s for s in seats if s["chamber"] == "senate"]
    delegates = [s for s in seats if s["chamber"] == "house" and s["state"] in DELEGATES]
    vacant = [district_name(s["state"], s["district"]) for s in seats if s.get("vacant")]
    filled = [s for s in seats if not s.get("vacant")]
    check(len(seats) == 541, "%d seats" % len(seats))
    check(len(senate) == 100 and not any(s.get("vacant") for s in senate), "the Senate is not whole")
    check(len(delegates) == 6 and not any(s.get("vacant") for s in delegates), "the delegates are not whole")
    check(vacant == EXPECTED_VACANT, "vacant: %s" % vacant)
    check(len(filled) == len(people) == len({s["bioguide"] for s in filled}), "a member was lost or doubled")
    accented = {w for p in people for w in (p["name"]["first"] + " " + p["name"]["last"]).split() if w != plain(w)}
    for seat in filled:
        check(re.fullmatch(r"[A-Z][0-9]{6}", seat["bioguide"]), "bioguide " + seat["bioguide"])
        check(seat["party"] in ("Democrat", "Republican", "Independent"), "party " + seat["party"])
        check(re.fullmatch(r"202-\d{3}-\d{4}", seat.get("phone", "202-224-3121")), "phone of " + seat["full"])
        for word in accented & set((seat["first"] + " " + seat["last"]).split()):
            check(word in seat["full"] or plain(word) not in seat["full"], "accent lost: " + seat["full"])
    full = {s["full"] for s in filled}
    check({"Mónica De La Cruz", "Nydia M. Velázquez", 'Jesús G. "Chuy" García'} <= full, "names lost their accents")
    note("seats %d: senators %d, representatives %d, delegates %d, vacant %s" % (
        len(seats), len(senate), len(filled) - 106, len(delegates), ", ".join(vacant)))
    for key in ("phone", "x", "website", "form", "office"):
        without = [s["bioguide"] for s in filled if key not in s]
        note("with %s: %d of %d" % (key, len(filled) - len(without), len(filled)))


# --------------------------------------------------------------------------------------------------------------------
# ZIP Codes


def assigned_prefixes():
    unassigned = set(UNASSIGNED.split())
    homes = {}
    for entry in PREFIXES.split(";"):
        numbers, state = entry.split()
        homes.update((p, state) for p in spread(numbers) if p not in unassigned)
    return homes


def restore_lost_states(table, homes):
    """Adds the states that the table has lost. Returns the repaired ZIPs, and those really outside their home state.

    The table was de-duplicated on ZIP and district number without the state: where a ZIP touches two states whose
    districts bear the same number, one state is gone. It shows when the state of the prefix is missing. If that state
    has a district with the number at hand in this same prefix, it was lost; if not, the ZIP does lie abroad.
    """
    numbers = defaultdict(set)
    for zip_code, districts in table.items():
        for state, number in districts:
            if state == homes[zip_code[:3]]:
                numbers[zip_code[:3]].add(number)
    repaired, abroad = {}, {}
    for zip_code in sorted(table):
        home = homes[zip_code[:3]]
        if home not in {state for state, _ in table[zip_code]}:
            lost = {(home, n) for _, n in table[zip_code] if n in numbers[zip_code[:3]]}
            (repaired if lost else abroad)[zip_code] = lost or table[zip_code]
    for zip_code, lost in repaired.items():
        table[zip_code] |= lost
    return repaired, abroad


def restore_lost_neighbours(table, earlier):
    """Adds the neighbour states that the table has lost in the same way. Returns the repaired ZIPs.

    Nothing in the table itself shows them; the edition before, made without the fault, does. The fault drops a district
    only where its number is at hand already: where it is not, the ZIP no longer crosses the line.
    """
    seats = set(house_districts())
    repaired = defaultdict(set)
    for row in earlier:
        zip_code, district = row["zcta"], (row["state_abbr"], int(row["cd"]))
        found = table.get(zip_code, set())
        if found and district[0] not in {state for state, _ in found}:
            if district in seats and district[1] in {number for _, number in found}:
                repaired[zip_code].add(district)
            else:
                note("no longer in %s: %s" % (district[0], zip_code))
    for zip_code, lost in repaired.items():
        table[zip_code] |= lost
    return repaired


def names(districts):
    return sorted((district_name(*d) for d in districts), key=by_number)


def zips(data):
    table = defaultdict(set)
    for row in read_csv(os.path.join(data, "zip-districts", "zccd.csv")):
        table[row["zcta"]].add((row["state_abbr"], int(row["cd"])))
    seats = set(house_districts())
    named = {d for districts in table.values() for d in districts}
    check(named <= seats, "districts without a seat: %s" % sorted(named - seats))
    check(len(table) > 33000 and len(named) == 437, "the ZIP table is not whole")

    homes = assigned_prefixes()
    unknown = sorted({z[:3] for z in table} - set(homes))
    check(not unknown, "prefixes in use but not listed: %s" % unknown)
    repaired, abroad = restore_lost_states(table, homes)
    for zip_code in repaired:
        note("lost state restored: %s is %s" % (zip_code, ", ".join(names(table[zip_code]))))
    neighbours = restore_lost_neighbours(table, read_csv(os.path.join(data, "zip-districts", "zccd-118.csv")))
    for zip_code in sorted(neighbours):
        note("lost neighbour restored: %s is %s" % (zip_code, ", ".join(names(table[zip_code]))))
    for zip_code in abroad:
        note("wholly outside %s: %s is %s" % (homes[zip_code[:3]], zip_code, ", ".join(names(table[zip_code]))))

    well_known = well_known_zips(table, homes)
    prefixes = prefix_records(table, homes, abroad, {z["zip"] for z in well_known})
    check_zips(prefixes, well_known, table)
    return {
        "asOf": ZIPS_AS_OF,
        "congress": CONGRESS,
        "source": {
            "title": "OpenSourceActivismTech/us-zipcodes-congress (data of the US Census Bureau)",
            "url": "https://github.com/OpenSourceActivismTech/us-zipcodes-congress",
            "licence": "Public domain (US Government)",
        },
        "prefixes": prefixes,
        "zips": well_known,
    }


def prefix_records(table, homes, abroad, whole):
    """One record for each assigned prefix: its home state first, then a state in which whole ZIPs of it lie.

    Slivers across a state line do not add a state here; every such ZIP is listed in whole (BORDER_CITIES).
    """
    states, districts = {p: [home] for p, home in homes.items()}, defaultdict(set)
    for zip_code, found in abroad.items():
        states[zip_code[:3]] += sorted({s for s, _ in found} - set(states[zip_code[:3]]))
    for zip_code, found in table.items():
        districts[zip_code[:3]] |= {d for d in found if d[0] in states[zip_code[:3]]}
    for prefix, home in homes.items():
        if not districts[prefix]:
            if APPORTIONMENT.get(home, 1) == 1:
                districts[prefix] = {(home, 0)}
            else:
                check(prefix in SAME_CITY, "no district known for prefix " + prefix)
                districts[prefix] = {d for p in SAME_CITY[prefix] for d in districts[p] if d[0] == home}
        else:
            check(prefix not in SAME_CITY, "prefix %s has ZIPs of its own now" % prefix)
    for prefix, territories in PACIFIC.items():
        states[prefix], districts[prefix] = territories, {(t, 0) for t in territories}
    for territory, numbers in PACIFIC_ZIPS.items():
        for prefix in spread(numbers):
            if prefix not in whole:
                states[prefix], districts[prefix] = [territory], {(territory, 0)}

    records = {}
    for prefix, order in states.items():
        ordered = [name for state in order for name in names(districts[prefix]) if name[:2] == state]
        records[prefix] = {"prefix": prefix, "states": order, "districts": ordered}
    for kind, groups in (("military", MILITARY), ("associated", ASSOCIATED)):
        for code, numbers in groups.items():
            for prefix in spread(numbers):
                check(prefix not in records, "prefix %s is listed twice" % prefix)
                records[prefix] = {"prefix": prefix, kind: code}
    return [records[p] for p in sorted(records)]


def well_known_zips(table, homes):
    cities, border = dict(listed(CITIES)), dict(listed(BORDER_CITIES))
    check(len(cities) + len(border) == len(list(listed(CITIES + BORDER_CITIES))), "a ZIP is listed twice")
    found = {z for z in table if {s for s, _ in table[z]} != {homes[z[:3]]}}
    check(found == set(border), "border ZIPs: %s" % sorted(found ^ set(border)))
    check(not set(cities) & set(border), "listed as a city and at a border")
    records = {}
    for zip_code, city in list(cities.items()) + list(border.items()):
        check(zip_code in table, "%s %s is not in the table" % (zip_code, city))
        records[zip_code] = {"zip": zip_code, "city": city, "districts": names(table[zip_code])}
    for zip_code, (city, territory) in TERRITORY_ZIPS.items():
        check(zip_code not in table and zip_code not in records, "%s is in the table now" % zip_code)
        records[zip_code] = {"zip": zip_code, "city": city, "districts": [district_name(territory, 0)]}
    return [records[z] for z in sorted(records)]


def check_zips(prefixes, well_known, table):
    seats = {district_name(*d) for d in house_districts()}
    keys = [p["prefix"] for p in prefixes] + [z["zip"] for z in well_known]
    check(len(keys) == len(set(keys)), "a prefix or ZIP is listed twice")
    for record in prefixes + well_known:
        check(set(record.get("districts", [])) <= seats, "no such district: %s" % record)
        check(all(len(d) > 3 for d in record.get("districts", [])), "district %s" % record)
    for record in prefixes:
        if "states" in record:
            check({d[:2] for d in record["districts"]} == set(record["states"]), "states of %s" % record)
    unreached = seats - {d for p in prefixes + well_known for d in p.get("districts", [])}
    check(not unreached, "districts that no ZIP reaches: %s" % sorted(unreached))
    by_prefix = {p["prefix"]: set(p.get("districts", [])) for p in prefixes}
    whole = {z["zip"]: z["districts"] for z in well_known}
    for zip_code, districts in table.items():
        outside = set(names(districts)) - by_prefix[zip_code[:3]]
        check(not outside or zip_code in whole, "%s is hidden by its prefix" % zip_code)
    known = {"90210": ["CA-30", "CA-32", "CA-36"], "02139": ["MA-5", "MA-7"], "20001": ["DC-AL"],
             "10001": ["NY-10", "NY-12"], "98052": ["WA-1", "WA-8"], "33101": ["FL-24", "FL-27"],
             "75860": ["TX-6", "TX-17"], "05401": ["VT-AL"], "81120": ["CO-3", "NM-3"], "00901": ["PR-AL"],
             "96799": ["AS-AL"], "96910": ["GU-AL"], "96950": ["MP-AL"], "00802": ["VI-AL"], "06390": ["NY-1"]}
    for zip_code, districts in known.items():
        check(whole.get(zip_code) == districts, "%s: %s" % (zip_code, whole.get(zip_code)))
    cities = defaultdict(set)
    for record in well_known:
        for state in {d[:2] for d in record["districts"]}:
            cities[state].add(record["city"])
    few = sorted(s for s in list(APPORTIONMENT) if len(cities[s]) < 3)
    check(not few, "fewer than three cities: %s" % few)
    note("prefixes %d (of three digits %d), ZIPs %d, of several districts %d, of several states %d" % (
        len(prefixes), sum(len(p["prefix"]) == 3 for p in prefixes), len(well_known),
        sum(len(z["districts"]) > 1 for z in well_known),
        sum(len({d[:2] for d in z["districts"]}) > 1 for z in well_known)))


# --------------------------------------------------------------------------------------------------------------------
# Bills


def bills(data, seats):
    people = dict(FORMER, **{s["bioguide"]: s["full"] for s in seats if "bioguide" in s})
    check(not set(FORMER) & {s.get("bioguide") for s in seats}, "somebody in FORMER sits again")
    records = []
    for congress, kind, number, title, introduced, sponsor, count, cosponsors in BILLS:
        url = "https://www.congress.gov/bill/%dth-congress/%s-bill/%d" % (
            congress, {"s": "senate", "hr": "house"}[kind], number)
        signed = [entry.partition("@")[::2] for entry in cosponsors.split()]
        source = BILL_TEXTS.get((congress, kind, number), (COMPILED_TITLE, url))
        record = {
            "congress": congress,
            "type": kind,
            "number": number,
            "title": title,
            "introduced": introduced,
            "url": url,
            # The text of a bill tells who stood on it that day, not who joined since.
            "asOf": introduced if (congress, kind, number) in BILL_TEXTS else COMPILED_ON,
            "source": {"title": source[0], "url": source[1]},
            "sponsor": {"bioguide": sponsor, "name": people[sponsor], "date": introduced},
            "cosponsors": [
                {"bioguide": b, "name": people[b], "date": date or introduced, "original": not date}
                for b, date in signed
            ],
        }
        name = "BILLSTATUS-%d%s%d.xml" % (congress, kind, number)
        path = os.path.join(data, "billstatus", name)
        if os.path.exists(path):
            record["asOf"] = agree(record, ElementTree.parse(path).getroot())
            record["source"] = {
                "title": "GovInfo BILLSTATUS",
                "url": "https://www.govinfo.gov/bulkdata/BILLSTATUS/%d/%s/%s" % (congress, kind, name),
            }
            note("%s of %s agrees" % (name, record["asOf"]))
        else:
            note("%s is not at hand: the list in this script stands" % name)
        check_bill(record, count)
        records.append(record)
    supporters = {c["bioguide"] for r in records if r["congress"] < 119 for c in r["cosponsors"] + [r["sponsor"]]}
    check(len(supporters) == 34 and len(supporters - set(FORMER)) == 26, "supporters: %d" % len(supporters))
    note("bills %d, supporters of the moratorium %d, of them sitting %d" % (
        len(records), len(supporters), len(supporters - set(FORMER))))
    return {"bills": records}


def agree(record, root):
    """Compares a bill with its official XML; returns the date of that XML."""
    bill = root.find("bill")
    check(root.tag == "billStatus" and bill is not None, "not a bill status")
    said = (
        int(bill.findtext("congress")), bill.findtext("type").lower(), int(bill.findtext("number")),
        bill.findtext("title"), bill.findtext("introducedDate"), bill.findtext("legislationUrl", record["url"]),
        [item.findtext("bioguideId") for item in bill.findall("sponsors/item")],
    )
    ours = tuple(record[k] for k in ("congress", "type", "number", "title", "introduced", "url"))
    check(said == ours + ([record["sponsor"]["bioguide"]],), "the XML says %s" % (said,))
    signed = sorted(
        (item.findtext("bioguideId"), item.findtext("sponsorshipDate"), item.findtext("isOriginalCosponsor") == "True")
        for item in bill.findall("cosponsors/item")  # the direct path: amendments nest cosponsors of their own
    )
    mine = sorted((c["bioguide"], c["date"], c["original"]) for c in record["cosponsors"])
    check(signed == mine, "cosponsors differ: %s" % sorted(set(signed) ^ set(mine)))
    check(not any(i.findtext("sponsorshipWithdrawnDate") for i in bill.findall("cosponsors/item")), "withdrawn")
    return bill.findtext("updateDate")[:10]


def check_bill(record, count):
    what = "%(type)s %(number)d" % record
    ids = [c["bioguide"] for c in record["cosponsors"]]
    dates = [c["date"] for c in record["cosponsors"]]
    first = 2 * record["congress"] + 1787  # the year in which that Congress began
    check(len(ids) == len(set(ids)) == count and record["sponsor"]["bioguide"] not in ids, "cosponsors of " + what)
    check(dates == sorted(dates) and all(int(d[:4]) in (first, first + 1) for d in dates), "dates of " + what)
    for c in record["cosponsors"]:
        check(c["original"] == (c["date"] == record["introduced"]), "original cosponsors of " + what)


# --------------------------------------------------------------------------------------------------------------------
# Writing


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def rows(records):
    return "[\n" + ",\n".join(records) + "\n]"


def bill_rows(record):
    """A bill's head on one line, then a cosponsor a line."""
    head = {k: v for k, v in record.items() if k != "cosponsors"}
    return compact(head)[:-1] + ',"cosponsors":' + rows(map(compact, record["cosponsors"])) + "}"


def text_of(facts, lists):
    """The facts as JSON: a line for each key, and for each record of the named lists."""
    parts = []
    for key, value in facts.items():
        render = lists.get(key)
        parts.append(compact(key) + ":" + (rows(map(render, value)) if render else compact(value)))
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, metavar="DIR", help="folder with the upstream files")
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to write the three files to")
    arguments = parser.parse_args()
    try:
        print("roster.json")
        seats = roster(arguments.data)
        print("zips.json")
        zip_codes = zips(arguments.data)
        print("bills.json")
        sponsored = bills(arguments.data, seats["seats"])
        files = {
            "roster.json": text_of(seats, {"seats": compact}),
            "zips.json": text_of(zip_codes, {"prefixes": compact, "zips": compact}),
            "bills.json": text_of(sponsored, {"bills": bill_rows}),
        }
        for name, text in files.items():
            size = len(text.encode("utf-8"))
            check(size < MAX_BYTES, "%s would be %d bytes" % (name, size))
            check(text == unicodedata.normalize("NFC", text) and "\ufffd" not in text, name + ": broken characters")
            json.loads(text)
    except (Wrong, OSError, KeyError, ValueError, ElementTree.ParseError) as wrong:
        sys.exit("starter: nothing written: %s: %s" % (type(wrong).__name__, wrong))
    os.makedirs(arguments.out, exist_ok=True)
    for name, text in files.items():
        with open(os.path.join(arguments.out, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        print("%s: %d bytes" % (name, len(text.encode("utf-8"))))


if __name__ == "__main__":
    main()
