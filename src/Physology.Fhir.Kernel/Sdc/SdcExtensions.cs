namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The extensions of SDC 4 that are read here.</summary>
internal static class SdcExtensions
{
    public const string Variable = "http://hl7.org/fhir/StructureDefinition/variable";
    public const string Unit = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    public const string Calculated = Base + "calculatedExpression";
    public const string EnableWhenExpression = Base + "enableWhenExpression";
    public const string Template = Base + "templateExtract";
    public const string TemplateBundle = Base + "templateExtractBundle";
    public const string TemplateContext = Base + "templateExtractContext";
    public const string TemplateValue = Base + "templateExtractValue";
    public const string AllocateId = Base + "extractAllocateId";
    public const string Observation = Base + "observationExtract";
    public const string ObservationCategory = Base + "observation-extract-category";
    public const string Definition = Base + "definitionExtract";
    public const string DefinitionValue = Base + "definitionExtractValue";
    public const string ItemContext = Base + "itemExtractionContext";
    public const string TargetMap = Base + "targetStructureMap";
    public const string LaunchContext = Base + "launchContext";
    public const string Initial = Base + "initialExpression";
    public const string PopulationContext = Base + "itemPopulationContext";
    public const string SourceQueries = Base + "sourceQueries";
    public const string SourceMap = Base + "sourceStructureMap";
    public const string LinkPeriod = Base + "observationLinkPeriod";
    public const string AnswerExpression = Base + "answerExpression";
    public const string UnitOption = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";

    private const string Base = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    public static R4.DataType? Value(R4.Element element, string url) => element.Extension.Find(e => e.Url?.Value == url)?.Value;

    public static R4.DataType? Value(R4.Questionnaire questionnaire, string url) => questionnaire.Extension.Find(e => e.Url?.Value == url)?.Value;

    /// <summary>Whether an item, or one in it, has the extension.</summary>
    public static bool IsUsed(List<R4.Questionnaire.ItemComponent> items, string url) =>
        items.Exists(i => i.Extension.Exists(e => e.Url?.Value == url) || IsUsed(i.Item, url));

    /// <summary>Finds the items that have such an extension, and those in which one stands; whether there are any.</summary>
    public static bool FindHolders(List<R4.Questionnaire.ItemComponent> items, Predicate<R4.Extension> isSuch, HashSet<R4.Questionnaire.ItemComponent> holders)
    {
        var any = false;
        foreach (var item in items)
        {
            if (FindHolders(item.Item, isSuch, holders) | item.Extension.Exists(isSuch))
            {
                holders.Add(item);
                any = true;
            }
        }

        return any;
    }
}
