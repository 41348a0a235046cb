namespace Physology.Fhir.Browser.Tests;

/// <summary>The folder of a clinic: one Questionnaire of our own making and, where the shared test data is here, some that others wrote.</summary>
internal static class OwnQuestionnaires
{
    public const string Title = "Smoking and medicines";

    /// <summary>File of the shared test data to the title it is listed under.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfOthers = new Dictionary<string, string>
    {
        ["tables.json"] = "displayControls (answerLayout and questionLayout)",
        ["q-with-unit-in-quantity-and-units.json"] = "Questionnaire without a title",
        ["date-in-repeating-group.json"] = "Demo form with DT, DTM in repeating group",
        ["test-enablewhen.json"] = "Personal Health Record",
        ["q-with-rendering-markdown-help-and-legal.json"] = "Test Questionnaire with item legal and coding instructions containing rendering-markdown extension",
        ["q-with-openLabel.json"] = "Answers with open-choice type with openLabel extension",
        ["matrixLayoutMultipleSelectionWithData.R4.json"] = "A form with matrix layout, multiple selections",
        ["questionnaire-with-entryFormat.json"] = "Questionnaire with entryFormat",
    };

    /// <summary>Why the Questionnaires of others are not here, or null.</summary>
    public static string? NotHere => Suites() is null ? "../shared/suites is not here (PHYSOLOGY_SUITES names it)" : null;

    /// <summary>Writes them below the folder and gives the place.</summary>
    public static string WriteTo(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "questionnaires")).FullName;
        File.WriteAllText(Path.Combine(own, "smoking.json"), $$"""
            {
              "resourceType": "Questionnaire", "url": "https://clinic.example/smoking", "version": "1", "status": "active", "title": "{{Title}}",
              "item": [
                { "linkId": "smokes", "type": "boolean", "text": "Do you smoke?" },
                { "linkId": "many", "type": "integer", "text": "How many a day?", "enableWhen": [{ "question": "smokes", "operator": "=", "answerBoolean": true }] },
                { "linkId": "medicine", "type": "group", "repeats": true, "text": "Medicine", "item": [{ "linkId": "name", "type": "string", "text": "Its name" }] },
                { "linkId": "words", "type": "text", "text": "Anything else?" }
              ]
            }
            """);
        if (Suites() is { } suites)
        {
            foreach (var file in OfOthers.Keys)
            {
                File.Copy(Path.Combine(suites, "questionnaires", file), Path.Combine(own, file), overwrite: true);
            }
        }

        return own;
    }

    private static string? Suites()
    {
        var given = Environment.GetEnvironmentVariable("PHYSOLOGY_SUITES");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); given is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Physology.Fhir.sln")))
            {
                given = Path.Combine(folder.FullName, "..", "shared", "suites");
            }
        }

        return Directory.Exists(given) ? given : null;
    }
}
