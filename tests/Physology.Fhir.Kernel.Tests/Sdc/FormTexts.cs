using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>Questionnaires and responses as short texts.</summary>
internal static class FormTexts
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    /// <summary>A Questionnaire of items and extensions of its root.</summary>
    public static R4.Questionnaire Questionnaire(string items, string extensions = "", string more = "")
    {
        var read = FhirJson.Parse<R4.Questionnaire>($$"""{"resourceType":"Questionnaire","url":"https://example.org/Questionnaire/q","version":"1","status":"draft",{{(extensions.Length > 0 ? $"\"extension\":[{extensions}]," : "")}}{{more}}"item":[{{items}}]}""");
        Assert.Empty(read.Issues);
        return read.Value!;
    }

    /// <summary>An item; what it has besides comes as JSON members with a comma before.</summary>
    public static string Item(string linkId, string type, string more = "") => $$"""{"linkId":"{{linkId}}","type":"{{type}}"{{more}}}""";

    /// <summary>The extensions of an item, as a member.</summary>
    public static string With(params string[] extensions) => $",\"extension\":[{string.Join(',', extensions)}]";

    public static string Initial(string expression, string language = "text/fhirpath") => Expression(Sdc + "initialExpression", expression, language);

    public static string Calculated(string expression) => Expression(Sdc + "calculatedExpression", expression, "text/fhirpath");

    public static string Variable(string name, string expression, string language = "text/fhirpath") => Expression("http://hl7.org/fhir/StructureDefinition/variable", expression, language, name);

    public static string PopulationContext(string? name, string expression, string language = "text/fhirpath") => Expression(Sdc + "itemPopulationContext", expression, language, name);

    public static string LaunchContext(string name, string type, string more = "") =>
        $$"""{"url":"{{Sdc}}launchContext","extension":[{"url":"name","valueCoding":{"system":"http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext","code":"{{name}}"} },{"url":"type","valueCode":"{{type}}"}{{more}}]}""";

    public static string LinkPeriod(int value = 1, string code = "a") =>
        $$"""{"url":"{{Sdc}}observationLinkPeriod","valueDuration":{"value":{{value}},"system":"http://unitsofmeasure.org","code":"{{code}}"} }""";

    public static string Unit(string code) => $$"""{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit","valueCoding":{"system":"http://unitsofmeasure.org","code":"{{code}}"} }""";

    public static PopulateContext Context(string name, params string[] resources) => new(name) { Resources = [.. resources.Select(r => FhirJson.Parse(r).Value!)] };

    /// <summary>The items with their answers: <c>a=1|2 g(b= c=kg)</c>; what stands in an answer in square brackets.</summary>
    public static string Text(R4.QuestionnaireResponse response) => Text(response.Item);

    /// <summary>The codes of the issues, in order.</summary>
    public static string Codes(PopulateOutcome outcome) => string.Join(' ', outcome.Report.Issues.Select(i => i.Code.Value));

    private static string Expression(string url, string expression, string language, string? name = null) =>
        $$"""{"url":"{{url}}","valueExpression":{ {{(name is null ? "" : $"\"name\":\"{name}\",")}}"language":"{{language}}","expression":"{{expression}}"} }""";

    private static string Text(List<R4.QuestionnaireResponse.ItemComponent> items) => string.Join(' ', items.Select(i =>
        $"{i.LinkId!.Value}{(i.Item.Count > 0 ? $"({Text(i.Item)})" : "=" + string.Join('|', i.Answer.Select(a => Value(a.Value) + (a.Item.Count > 0 ? $"[{Text(a.Item)}]" : ""))))}"));

    private static string Value(R4.DataType? value) => value switch
    {
        R4.PrimitiveType primitive => primitive.ValueText ?? "",
        R4.Coding coding => coding.Code?.Value ?? coding.Display?.Value ?? "",
        R4.Quantity quantity => $"{quantity.Value?.ValueText}{quantity.Code?.Value}",
        R4.ResourceReference reference => reference.Reference?.Value ?? "",
        R4.Attachment attachment => attachment.ContentType?.Value ?? "",
        _ => value?.TypeName ?? "",
    };
}
