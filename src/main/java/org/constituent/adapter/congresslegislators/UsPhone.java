package org.constituent.adapter.congresslegislators;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Telephone numbers of the United States and its territories, written the way offices write them. */
final class UsPhone {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int COUNTRY_CODE = 1;

    private UsPhone() {}

    /** The number as {@code 202-224-2742}, an extension left aside; empty where nobody could dial it. */
    static Optional<String> normalized(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text, "US");
            if (number.getCountryCode() != COUNTRY_CODE || !NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            String digits = NUMBERS.getNationalSignificantNumber(number);
            return Optional.of(digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
