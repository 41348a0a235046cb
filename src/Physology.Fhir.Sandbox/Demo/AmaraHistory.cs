namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Amara: the baseline was a flare, so that the first comparison flatters every treatment.</summary>
public static class AmaraHistory
{
    private static readonly (string, string) Usual = ("usual", "Usual");
    private static readonly (string, string) Flare = ("flare", "Flare");

    public static HistoryWriter Write()
    {
        var writer = new HistoryWriter("amara");
        writer.Demographics("Amara", "Nwosu", "female", "1978-05-14", "999 000 1011", "14 Larkfield Road", "Leeds", "LS6 2QT", "07700 900141", "amara.n@example.org");
        writer.OpenEncounter("2026-11-20T09:10:00Z", "Review of widespread pain");
        writer.Condition("widespread-pain", new R4.CodeableConcept { Text = "Chronic widespread pain" }, "2019-06", HistoryWriter.Okafor, "2024-11-18");
        writer.Condition("hypothyroidism", HistoryWriter.Concept(HistoryWriter.Snomed, "40930008", "Hypothyroidism"), "2014");
        writer.Medicine("levothyroxine", "Levothyroxine 75 microgram tablets", "One each morning", "2014-09-02");
        writer.Medicine("amitriptyline", "Amitriptyline 10 mg tablets", "One at night", "2025-01-20");
        writer.Laboratory("2025-01-20", "1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", 3m, "mg/L", "mg/L", 5m);
        writer.Laboratory("2025-01-20", "30341-2", "Erythrocyte sedimentation rate", 11m, "mm/h", "mm/h", 20m);
        writer.Laboratory("2025-01-20", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", 2.1m, "mU/L", "m[IU]/L", 4.2m);
        writer.Laboratory("2025-01-20", "2157-6", "Creatine kinase [Enzymatic activity/volume] in Serum or Plasma", 96m, "U/L", "U/L", 200m);
        writer.Laboratory("2026-08-12", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", 2.6m, "mU/L", "m[IU]/L", 4.2m);

        var baseline = writer.Response("fascial-assessment", "assessment-questionnaire-response", "2025-02-03", HistoryWriter.Okafor);
        Answers.PainSites(writer, baseline, "2025-02-03", HistoryWriter.Okafor, ("b-lower-back-l", "Left lower back", 10), ("b-neck", "Neck, back", 8), ("f-outer-hip-l", "Left outer hip", 7));
        Answers.Duration(baseline, "over-5-years", "Over 5 years");
        Answers.Peg(writer, baseline, "2025-02-03", [9, 9, 8], Flare);
        foreach (var (date, items) in new (string, int[])[] { ("2025-02-17", [6, 7, 6]), ("2025-03-03", [6, 6, 7]), ("2025-03-17", [7, 6, 6]), ("2025-03-31", [6, 6, 6]) })
        {
            var response = writer.Response("follow-up-core", "follow-up-questionnaire-response", date, writer.Patient);
            Answers.Peg(writer, response, date, items, Usual);
            Answers.Impression(writer, response, date, "2025-02-03", "no-change", "No change");
        }

        return writer;
    }
}
