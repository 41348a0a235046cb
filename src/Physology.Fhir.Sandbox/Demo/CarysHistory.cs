namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Carys: the answers reach the thresholds on some dates and not on others, and one form was missed.</summary>
public static class CarysHistory
{
    private static readonly (string Code, string Display) Neck = ("neck", "Neck");
    private static readonly (string Code, string Display) UpperBack = ("upper-back", "Upper back");
    private static readonly (string Code, string Display) LowerBack = ("lower-back", "Lower back");
    private static readonly (string Code, string Display) ShoulderLeft = ("shoulder-l", "Left shoulder");
    private static readonly (string Code, string Display) ShoulderRight = ("shoulder-r", "Right shoulder");
    private static readonly (string Code, string Display) UpperArmLeft = ("upper-arm-l", "Left upper arm");
    private static readonly (string Code, string Display) UpperArmRight = ("upper-arm-r", "Right upper arm");
    private static readonly (string Code, string Display) HipLeft = ("hip-l", "Left hip or buttock");
    private static readonly (string Code, string Display) HipRight = ("hip-r", "Right hip or buttock");
    private static readonly (string Code, string Display) UpperLegLeft = ("upper-leg-l", "Left upper leg");
    private static readonly (string Code, string Display) Chest = ("chest", "Chest");
    private static readonly (string Code, string Display) Abdomen = ("abdomen", "Abdomen");
    private static readonly (string Code, string Display) JawLeft = ("jaw-l", "Left jaw");
    private static readonly (string Code, string Display) JawRight = ("jaw-r", "Right jaw");

    public static HistoryWriter Write()
    {
        var writer = new HistoryWriter("carys");
        writer.Demographics("Carys", "Pritchard", "female", "1972-03-30", "999 000 1037", "Flat 2, 88 Quay Street", "Bristol", "BS1 4RW", "07700 900163", "carys.p@example.org");
        writer.OpenEncounter("2026-11-20T11:00:00Z", "Rheumatology review");
        writer.Condition("fibromyalgia", HistoryWriter.Concept(HistoryWriter.Snomed, "203082005", "Fibromyalgia"), "2023-02", HistoryWriter.Shah, "2025-01-21");
        writer.Medicine("duloxetine", "Duloxetine 60 mg capsules", "One each morning", "2025-02-03");
        writer.Laboratory("2025-01-09", "1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", 2m, "mg/L", "mg/L", 5m);
        writer.Laboratory("2025-01-09", "30341-2", "Erythrocyte sedimentation rate", 8m, "mm/h", "mm/h", 20m);
        writer.Laboratory("2025-01-09", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", 1.7m, "mU/L", "m[IU]/L", 4.2m);
        writer.Laboratory("2025-01-09", "2157-6", "Creatine kinase [Enzymatic activity/volume] in Serum or Plasma", 74m, "U/L", "U/L", 200m);

        Visit(writer, "2025-01-14", [Neck, UpperBack, LowerBack, ShoulderLeft, ShoulderRight, UpperArmLeft, HipLeft, UpperLegLeft], [3, 2, 2, 1, 0, 1], [7, 7, 6]);
        Visit(writer, "2025-02-25", [Neck, UpperBack, LowerBack, ShoulderLeft, ShoulderRight, HipLeft], [2, 2, 1, 1, 0, 1], [6, 6, 5]);
        Visit(writer, "2025-04-14", [Neck, UpperBack, LowerBack, ShoulderLeft, ShoulderRight, UpperArmLeft, UpperArmRight, Chest], [2, 3, 2, 1, 0, 1], [7, 6, 6]);
        Visit(writer, "2025-07-14", [Neck, LowerBack, ShoulderLeft, HipLeft, HipRight], [3, 3, 2, 1, 0, 0], [6, 6, 6]);
        writer.Missed("2025-10-14", "2025-10-28", "9-month questionnaire: no answer");
        Visit(writer, "2026-01-14", [JawLeft, JawRight, Chest, Abdomen, Neck, LowerBack, ShoulderLeft], [2, 2, 1, 0, 1, 0], [5, 6, 5]);
        return writer;
    }

    private static void Visit(HistoryWriter writer, string date, (string Code, string Display)[] areas, int[] severity, int[] peg)
    {
        var response = writer.Response("fascial-assessment", "assessment-questionnaire-response", date, HistoryWriter.Shah);
        Answers.PainSites(writer, response, date, HistoryWriter.Shah, ("b-neck", "Neck, back", peg[0] + 1), ("b-lower-back-l", "Left lower back", peg[0]));
        Answers.Duration(response, "1-5-years", "1 to 5 years");
        Answers.Peg(writer, response, date, peg, ("usual", "Usual"));
        Answers.Acr(writer, response, date, areas, severity);
    }
}
