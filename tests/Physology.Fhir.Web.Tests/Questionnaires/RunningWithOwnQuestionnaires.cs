using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Questionnaires;

/// <summary>The service of a clinic that has put Questionnaires of its own into the folder, an attacker's among them.</summary>
public sealed class RunningWithOwnQuestionnaires : RunningService
{
    public const string Attack = """<img src=x onerror="alert(1)"><script>alert(2)</script>""";

    private readonly string _folder = Directory.CreateTempSubdirectory("physology-own-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<Dictionary<string, string>> SettingsAsync()
    {
        Write("hostile.json", $$"""
            {
              "resourceType": "Questionnaire", "url": "https://clinic.example/hostile", "version": "1", "status": "active",
              "title": {{Quoted("Hostile " + Attack)}}, "description": {{Quoted(Attack)}}, "copyright": {{Quoted(Attack)}},
              "item": [
                {
                  "linkId": {{Quoted(Attack)}}, "type": "string", "prefix": {{Quoted(Attack)}}, "text": {{Quoted("Question " + Attack)}},
                  "_text": { "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/rendering-xhtml", "valueString": {{Quoted("<b>Bold</b> " + Attack + "<a href=\"javascript:alert(3)\" onclick=\"alert(4)\">link</a><form action=\"https://evil.example\"><input name=\"__version\" value=\"9\"></form><style>body{display:none}</style><iframe src=\"https://evil.example\"></iframe>")}} }] }
                },
                {
                  "linkId": "md", "type": "string", "text": "Markdown",
                  "_text": { "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/rendering-markdown", "valueMarkdown": {{Quoted("**Strong** [x](javascript:alert(5)) " + Attack)}} }] }
                },
                {
                  "linkId": "allowed", "type": "display", "text": "Bold words",
                  "_text": { "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/rendering-xhtml", "valueString": "<b>Bold</b> words" }] }
                },
                { "linkId": "choice", "type": "choice", "text": "Choice", "answerOption": [{ "valueCoding": { "system": "urn:x", "code": "a", "display": {{Quoted(Attack)}} } }, { "valueString": {{Quoted(Attack)}} }] }
              ]
            }
            """);
        Write("weight.json", """
            {
              "resourceType": "Questionnaire", "url": "https://clinic.example/weight", "version": "1", "status": "active", "title": "Weight at home",
              "item": [
                { "linkId": "smokes", "type": "boolean", "text": "Do you smoke?" },
                { "linkId": "many", "type": "integer", "text": "How many a day?", "enableWhen": [{ "question": "smokes", "operator": "=", "answerBoolean": true }] },
                { "linkId": "medicine", "type": "group", "repeats": true, "text": "Medicine", "item": [{ "linkId": "name", "type": "string", "text": "Its name" }] },
                { "linkId": "weight", "type": "decimal", "text": "Weight", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueDecimal": 20 }] }
              ]
            }
            """);
        Write("signature.json", """
            {
              "resourceType": "Questionnaire", "url": "https://clinic.example/reference", "version": "1", "status": "active", "title": "Asks for a resource",
              "item": [{ "linkId": "ref", "type": "reference", "text": "Which one?" }]
            }
            """);
        Write("broken.json", "{ this is no JSON");
        return Task.FromResult(new Dictionary<string, string> { ["Questionnaires__Folder"] = _folder });
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
