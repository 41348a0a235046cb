namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Brian: the PHQ-9 total falls while item 9 rises; the last form was begun and never submitted.</summary>
public static class BrianHistory
{
    // In the order of the questionnaire; item 9 is the last.
    private static readonly string[] PhqItems = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"];

    public static HistoryWriter Write()
    {
        var writer = new HistoryWriter("brian");
        writer.Demographics("Brian", "Holt", "male", "1966-09-02", "999 000 1029", "3 Chapel Terrace", "Sheffield", "S7 1FE", "07700 900152", "brian.h@example.org");
        writer.OpenEncounter("2026-11-20T10:20:00Z", "Low mood and pain");
        writer.Condition("fibromyalgia", HistoryWriter.Concept(HistoryWriter.Snomed, "203082005", "Fibromyalgia"), "2022-04", HistoryWriter.Shah, "2023-06-12");
        writer.Condition("depression", HistoryWriter.Concept(HistoryWriter.Snomed, "35489007", "Depressive disorder"), "2021-10", HistoryWriter.Okafor, "2021-10-05");
        writer.Medicine("sertraline", "Sertraline 100 mg tablets", "One each morning", "2024-12-02");
        writer.Medicine("ramipril", "Ramipril 5 mg capsules", "One each morning", "2020-03-16");
        writer.Laboratory("2025-08-12", "1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", 62m, "mg/L", "mg/L", 5m);
        writer.Laboratory("2023-05-30", "2157-6", "Creatine kinase [Enzymatic activity/volume] in Serum or Plasma", 88m, "U/L", "U/L", 200m);
        writer.Laboratory("2022-04-19", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", 2.1m, "mU/L", "m[IU]/L", 4.2m);

        var baseline = writer.Response("fascial-assessment", "assessment-questionnaire-response", "2025-03-03", HistoryWriter.Okafor);
        Answers.PainSites(writer, baseline, "2025-03-03", HistoryWriter.Okafor, ("b-upper-back-r", "Right upper back", 8), ("b-shoulder-r", "Right shoulder, back", 7));
        Answers.Duration(baseline, "1-5-years", "1 to 5 years");
        Answers.Peg(writer, baseline, "2025-03-03", [7, 8, 7], ("usual", "Usual"));
        Phq(writer, "2025-03-03", [2, 2, 3, 3, 1, 2, 2, 1, 0]);
        foreach (var (date, peg, phq) in new (string, int[], int?[])[]
                 {
                     ("2025-04-14", [6, 7, 6], [2, 1, 3, 2, 1, 2, 2, 0, 0]),
                     ("2025-06-03", [5, 6, 5], [1, 1, 3, 2, 0, 2, 1, 0, 1]),
                     ("2025-09-03", [5, 5, 4], [0, 1, 2, 2, 0, 2, 1, 0, 2]),
                 })
        {
            var response = writer.Response("follow-up-core", "follow-up-questionnaire-response", date, writer.Patient);
            Answers.Peg(writer, response, date, peg, ("usual", "Usual"));
            Phq(writer, date, phq);
        }

        Phq(writer, "2026-03-03", [0, 1, 1, null, null, null, null, null, null]);
        writer.Missed("2026-03-03", "2026-03-17", "12-month questionnaire: begun, never submitted");
        return writer;
    }

    private static void Phq(HistoryWriter writer, string date, int?[] items)
    {
        var total = writer.Survey("phq9", HistoryWriter.Concept(HistoryWriter.Loinc, "44261-6", "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"), date);
        if (items.All(i => i is not null))
        {
            total.Value = HistoryWriter.Score(items.Sum() ?? 0);
        }
        else
        {
            total.DataAbsentReason = HistoryWriter.Concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown", "Not all was answered (6 of 9 missing)");
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is { } answer)
            {
                total.Component.Add(new R4.Observation.ComponentComponent
                {
                    Code = new R4.CodeableConcept { Coding = { new R4.Coding { System = HistoryWriter.Loinc, Code = PhqItems[i] } }, Text = $"PHQ-9 item {i + 1}" },
                    Value = HistoryWriter.Score(answer),
                });
            }
        }

        // Never only inside the total.
        var item9 = writer.Survey("phq9-item9", new R4.CodeableConcept { Coding = { new R4.Coding { System = HistoryWriter.Loinc, Code = PhqItems[8] } }, Text = "PHQ-9 item 9: thoughts of being better off dead or of self-harm" }, date);
        if (items[8] is { } harm)
        {
            item9.Value = HistoryWriter.Score(harm);
        }
        else
        {
            item9.DataAbsentReason = HistoryWriter.Concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-unknown", "Not answered");
        }
    }
}
