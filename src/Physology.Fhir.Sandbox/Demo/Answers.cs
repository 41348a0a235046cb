namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Items and answers of the two Questionnaires of which the demo has a past, and the scores taken from them.</summary>
public static class Answers
{
    private static readonly (string Code, string Display)[] PegItems =
    [
        ("average", "Average pain in the last 7 days (0 to 10)"),
        ("enjoyment", "Pain interfered with enjoyment of life in the last 7 days (0 to 10)"),
        ("activity", "Pain interfered with general activity in the last 7 days (0 to 10)"),
    ];

    public static R4.QuestionnaireResponse.ItemComponent Item(string linkId, string text, params R4.DataType[] values)
    {
        var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = linkId, Text = text };
        foreach (var value in values)
        {
            item.Answer.Add(new R4.QuestionnaireResponse.AnswerComponent { Value = value });
        }

        return item;
    }

    public static R4.QuestionnaireResponse.ItemComponent Group(string linkId, string text, params R4.QuestionnaireResponse.ItemComponent[] items)
    {
        var group = new R4.QuestionnaireResponse.ItemComponent { LinkId = linkId, Text = text };
        group.Item.AddRange(items);
        return group;
    }

    public static R4.Coding Coded(string system, string code, string display) =>
        new() { System = $"{HistoryWriter.Canonicals}/CodeSystem/{system}", Code = code, Display = display };

    /// <summary>The three answers, the kind of week, and the score with both as components.</summary>
    public static void Peg(HistoryWriter writer, R4.QuestionnaireResponse response, string date, int[] items, (string Code, string Display) week)
    {
        response.Item.Add(Group("peg", "Last 7 days", [.. PegItems.Select((item, i) => Item("peg." + item.Code, item.Display, new R4.Integer(items[i])))]));
        response.Item.Add(Item("week-kind", "Was it a usual week?", Coded("week-kind", week.Code, week.Display)));
        var score = writer.ScoreOf("peg", "PEG: pain, enjoyment of life, general activity (0 to 10)", date, Math.Round(items.Sum() / 3m, 1, MidpointRounding.AwayFromZero), response);
        score.Method = new R4.CodeableConcept { Text = "PEG (Krebs 2009), last 7 days" };
        for (var i = 0; i < items.Length; i++)
        {
            score.Component.Add(new R4.Observation.ComponentComponent
            {
                Code = HistoryWriter.Concept(HistoryWriter.ScoreSystem, "peg-" + PegItems[i].Code, PegItems[i].Display),
                Value = HistoryWriter.Score(items[i]),
            });
        }

        score.Component.Add(new R4.Observation.ComponentComponent
        {
            Code = HistoryWriter.Concept(HistoryWriter.ItemSystem, "week-kind", "Kind of week: better than usual, usual or a flare"),
            Value = new R4.CodeableConcept { Coding = { Coded("week-kind", week.Code, week.Display) }, Text = week.Display },
        });
    }

    public static void PainSites(HistoryWriter writer, R4.QuestionnaireResponse response, string date, R4.ResourceReference signer, params (string Region, string Display, int Worst)[] sites)
    {
        foreach (var (region, display, worst) in sites)
        {
            response.Item.Add(Group("pain-site", "Pain site", Item("pain-site.region", "Where", Coded("body-map-region", region, display)), Item("pain-site.worst", "Worst in the last 7 days (0 to 10)", new R4.Integer(worst))));
            var site = writer.Filed("pain-site-" + region, "pain-site", HistoryWriter.Concept(HistoryWriter.ItemSystem, "pain-site", "Pain site, worst pain in the last 7 days"), date, signer, response);
            site.BodySite = new R4.CodeableConcept { Coding = { Coded("body-map-region", region, display) }, Text = display };
            site.Value = HistoryWriter.Score(worst);
        }
    }

    public static void Duration(R4.QuestionnaireResponse response, string code, string display) =>
        response.Item.Add(Item("duration", "How long", Coded("pain-duration", code, display)));

    public static void Impression(HistoryWriter writer, R4.QuestionnaireResponse response, string date, string anchor, string code, string display)
    {
        response.Item.Add(Item("impression", "Compared with " + anchor, Coded("impression-of-change", code, display)));
        response.Item.Add(Item("impression-anchor", "Counted from", new R4.Date(anchor)));
        var impression = writer.Filed("impression", "impression-of-change", HistoryWriter.Concept(HistoryWriter.ItemSystem, "impression-of-change", "Patient's impression of change since a named date"), date, writer.Patient, response);
        impression.Value = new R4.CodeableConcept { Coding = { Coded("impression-of-change", code, display) }, Text = display };
        impression.Component.Add(new R4.Observation.ComponentComponent
        {
            Code = HistoryWriter.Concept(HistoryWriter.ItemSystem, "anchor-date", "Date the change is counted from"),
            Value = new R4.FhirDateTime(anchor),
        });
    }

    /// <summary>The survey of 2016 with WPI, SSS and FS.</summary>
    /// <param name="severity">fatigue, unrefreshed, cognitive (0 to 3), then headaches, lower abdomen, depression (0 or 1).</param>
    public static void Acr(HistoryWriter writer, R4.QuestionnaireResponse response, string date, (string Code, string Display)[] areas, int[] severity)
    {
        response.Item.Add(Group(
            "acr",
            "Places that hurt and symptoms",
            Item("acr.areas", "Places that hurt in the last 7 days", [.. areas.Select(a => Coded("wpi-area", a.Code, a.Display))]),
            Item("acr.checked", "I have checked every place", new R4.FhirBoolean(true)),
            Item("acr.fatigue", "Fatigue (0 to 3)", new R4.Integer(severity[0])),
            Item("acr.unrefreshed", "Waking unrefreshed (0 to 3)", new R4.Integer(severity[1])),
            Item("acr.cognitive", "Trouble thinking or remembering (0 to 3)", new R4.Integer(severity[2])),
            Item("acr.headaches", "Headaches in the last 6 months", new R4.FhirBoolean(severity[3] == 1)),
            Item("acr.lower-abdomen", "Pain or cramps in the lower abdomen in the last 6 months", new R4.FhirBoolean(severity[4] == 1)),
            Item("acr.depression", "Depression in the last 6 months", new R4.FhirBoolean(severity[5] == 1))));
        var wpi = writer.ScoreOf("wpi", "Widespread pain index (0 to 19)", date, areas.Length, response);
        foreach (var (code, display) in areas)
        {
            wpi.Component.Add(new R4.Observation.ComponentComponent
            {
                Code = new R4.CodeableConcept { Coding = { Coded("wpi-area", code, display) }, Text = display },
                Value = new R4.FhirBoolean(true),
            });
        }

        var sss = writer.ScoreOf("sss", "Symptom severity scale (0 to 12)", date, severity.Sum(), response);
        var fs = writer.ScoreOf("fs", "Fibromyalgia severity score: WPI + SSS (0 to 31)", date, areas.Length + severity.Sum(), response);
        fs.DerivedFrom.Add(new R4.ResourceReference { Reference = "Observation/" + wpi.Id?.Value });
        fs.DerivedFrom.Add(new R4.ResourceReference { Reference = "Observation/" + sss.Id?.Value });
    }
}
