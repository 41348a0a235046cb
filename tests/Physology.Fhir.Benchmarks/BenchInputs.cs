using System.Globalization;
using System.Text;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// The inputs of the benchmarks, as UTF-8: the files of suites/bench where they are, else texts of the same shape and size made here, the
/// same in every run.
/// </summary>
internal static class BenchInputs
{
    private const string Loinc = "http://loinc.org";

    private static readonly (string Code, string Display)[] Answers =
        [("LA6568-5", "Not at all"), ("LA6569-3", "Several days"), ("LA6570-1", "More than half the days"), ("LA6571-9", "Nearly every day")];

    /// <summary>A survey Observation with two components: 2 KB.</summary>
    public static byte[] Observation() => File("observation.json") ?? Encoding.UTF8.GetBytes(Observation(1));

    /// <summary>Thirty ordinal answers in three groups: 19 KB.</summary>
    public static byte[] QuestionnaireResponse() => File("questionnaire-response.json") ?? Encoding.UTF8.GetBytes(Response());

    /// <summary>The Questionnaire that the 30 answers are to: a sum a group and one of all, calculated, and a template for the score of each.</summary>
    public static byte[] Questionnaire()
    {
        const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
        static string Value(string expression) => $$"""{"extension":[{"url":"{{Sdc}}templateExtractValue","valueString":"{{expression}}"}]}""";
        var templates = Enumerable.Range(0, 4).Select(number => $$$"""
            {"resourceType":"Observation","id":"score-{{{number}}}","status":"final",
            "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey"}]}],
            "code":{"coding":[{"system":"http://example.org/fhir/CodeSystem/scores","code":"phq30-{{{number}}}"}],"text":"Score {{{number}}}"},
            "subject":{"_reference":{{{Value("%resource.subject.reference")}}} },"_effectiveDateTime":{{{Value("%resource.authored")}}},
            "performer":[{"_reference":{{{Value("%resource.author.reference")}}} }],
            "valueQuantity":{"_value":{{{Value("answer.value")}}},"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"},
            "derivedFrom":[{"_reference":{{{Value("'QuestionnaireResponse/' + %resource.id")}}} }]}
            """);
        static string Total(int number, string expression) => $$"""
            {"linkId":"/t{{number}}","type":"integer","readOnly":true,"text":"Sum","extension":[
            {"url":"{{Sdc}}calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":"{{expression}}"} },
            {"url":"{{Sdc}}templateExtract","extension":[{"url":"template","valueReference":{"reference":"#score-{{number}}"} }]}]}
            """;
        var options = string.Join(',', Answers.Select((answer, weight) => $$"""
            {"valueCoding":{"system":"{{Loinc}}","code":"{{answer.Code}}","display":"{{answer.Display}}"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":{{weight}}}]}
            """));
        var groups = Enumerable.Range(0, 3).Select(group => $$"""
            {"linkId":"/g{{group}}","type":"group","text":"Section {{group + 1}}","item":[{{string.Join(',', Enumerable.Range((group * 10) + 1, 10).Select(item => $$"""{"linkId":"/q/{{item}}","type":"choice","text":"Question {{item}}","answerOption":[{{options}}]}"""))}}]}
            """);
        var totals = Enumerable.Range(0, 3).Select(group => Total(group, $"iif(%resource.item.where(linkId = '/g{group}').item.answer.count() = 10, %resource.item.where(linkId = '/g{group}').item.answer.value.weight().sum(), {{}})"))
            .Append(Total(3, "%resource.item.where(linkId = '/t0' or linkId = '/t1' or linkId = '/t2').answer.value.sum()"));
        return Encoding.UTF8.GetBytes($$"""
            {"resourceType":"Questionnaire","url":"http://example.org/fhir/Questionnaire/phq30","version":"1.0","status":"active",
            "contained":[{{string.Join(',', templates)}}],"item":[{{string.Join(',', groups.Concat(totals))}}]}
            """);
    }

    /// <summary>A collection of 300 Observations, two thirds of them of pain: 600 KB.</summary>
    public static byte[] Bundle() => File("bundle.json") ?? Encoding.UTF8.GetBytes(Collection());

    /// <summary>What of these comes from suites/bench, for the line that says what was measured.</summary>
    public static string Origin => Checkout.Suite(Path.Combine("bench", "bundle.json")) is null ? "generated" : "suites/bench";

    private static byte[]? File(string name) => Checkout.Suite(Path.Combine("bench", name)) is { } path ? System.IO.File.ReadAllBytes(path) : null;

    private static string Observation(int number)
    {
        var isPain = number % 3 != 2;
        var (code, display, text) = isPain
            ? ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "Pain severity")
            : ("8867-4", "Heart rate", "Heart rate");
        var day = new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc).AddDays(number % 28).AddMinutes(number % 60);
        return $$$"""
            {"resourceType":"Observation","id":"obs-{{{number}}}","meta":{"profile":["http://example.org/fhir/StructureDefinition/pain-obs"],"lastUpdated":"2026-01-02T03:04:05.678Z"},
            "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">{{{text}}}, observation {{{number}}}</div>"},
            "identifier":[{"system":"http://example.org/fhir/observation-id","value":"O-{{{100000 + number}}}"}],"status":"final",
            "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey","display":"Survey"}]}],
            "code":{"coding":[{"system":"{{{Loinc}}}","code":"{{{code}}}","display":"{{{display}}}"}],"text":"{{{text}}}"},
            "subject":{"reference":"Patient/pat-{{{number % 25}}}","display":"Patient {{{number % 25}}}"},"encounter":{"reference":"Encounter/enc-{{{number % 40}}}"},
            "effectiveDateTime":"{{{day.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}}}","issued":"2026-01-02T03:04:05.678Z",
            "performer":[{"reference":"Practitioner/prac-1","display":"Dr. Example"}],
            "valueQuantity":{"value":{{{number * 7 % 10 + 1}}},"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"},
            "interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"N","display":"Normal"}]}],
            "note":[{"text":"Said by the patient, at rest and lying on the back, before the first walk of the day; the components hold the severity at rest and the place. It was entered on the ward's tablet, read back to the patient, and is kept here as it was given, with nothing converted and nothing rounded. This is the day's second assessment, because the first was missed."}],
            "component":[{"code":{"coding":[{"system":"{{{Loinc}}}","code":"38214-3","display":"Pain severity at rest"}]},
            "valueQuantity":{"value":{{{number * 3 % 10}}},"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}},
            {"code":{"coding":[{"system":"{{{Loinc}}}","code":"38221-8","display":"Location of pain"}]},
            "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"22253000","display":"Pain"}]}}]}
            """.ReplaceLineEndings("");
    }

    private static string Response()
    {
        var json = new StringBuilder("""
            {"resourceType":"QuestionnaireResponse","id":"qr-1","questionnaire":"http://example.org/fhir/Questionnaire/phq30|1.0","status":"completed","subject":{"reference":"Patient/pat-1"},"authored":"2026-01-02T03:04:05Z","author":{"reference":"Patient/pat-1"},"item":[
            """);
        for (var group = 0; group < 3; group++)
        {
            json.Append(CultureInfo.InvariantCulture, $$$"""{{{(group > 0 ? "," : "")}}}{"linkId":"/g{{{group}}}","text":"Section {{{group + 1}}}","item":[""");
            for (var item = group * 10 + 1; item <= group * 10 + 10; item++)
            {
                var (code, display) = Answers[item % 4];
                json.Append(CultureInfo.InvariantCulture, $$$"""
                    {{{(item % 10 == 1 ? "" : ",")}}}{"linkId":"/q/{{{item}}}","definition":"http://example.org/fhir/Questionnaire/phq30#item","text":"In the last two weeks, on how many days has this troubled you? Question {{{item}}} of thirty in the long form of the patient health questionnaire (each with four answers in order, from none to three points): less pleasure in what you do, a low mood, broken sleep, being tired, a poor appetite or eating more, or trouble to keep your mind on a thing.","answer":[{"valueCoding":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":{{{item % 4}}}}],"system":"{{{Loinc}}}","code":"{{{code}}}","display":"{{{display}}}"}
                    }]}
                    """);
            }

            json.Append("]}");
        }

        return json.Append("]}").ToString().ReplaceLineEndings("");
    }

    private static string Collection()
    {
        var json = new StringBuilder("""{"resourceType":"Bundle","id":"b-1","type":"collection","entry":[""");
        for (var number = 0; number < 300; number++)
        {
            json.Append(CultureInfo.InvariantCulture, $$$"""{{{(number > 0 ? "," : "")}}}{"fullUrl":"http://example.org/fhir/Observation/obs-{{{number}}}","resource":""").Append(Observation(number)).Append('}');
        }

        return json.Append("]}").ToString();
    }
}
