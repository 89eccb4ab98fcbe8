import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges one PDF by several profiles: VeraCheck FILE PROFILE... Exit status 1 where one is not met. */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean compliant = true;
        for (int i = 1; i < arguments.length; i++) {
            compliant &= judge(arguments[0], arguments[i]);
        }
        System.exit(compliant ? 0 : 1);
    }

    private static boolean judge(String file, String profile) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(profile);
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour, flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, true).validate(parser);
            System.out.println((result.isCompliant() ? "compliant      " : "NOT compliant  ") + flavour);
            for (Map.Entry<String, Integer> fault : faults(result).entrySet()) {
                System.out.println("  " + fault.getValue() + " x " + fault.getKey());
            }
            return result.isCompliant();
        }
    }

    /** Each broken rule once, with the number of places and the first of them. */
    private static Map<String, Integer> faults(ValidationResult result) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                String text = rule + " " + assertion.getMessage().replaceAll("\\s+", " ");
                String place = first.computeIfAbsent(text, key -> assertion.getLocation().getContext());
                counts.merge(text + " at " + place, 1, Integer::sum);
            }
        }
        return counts;
    }
}
