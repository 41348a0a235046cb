using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIR R4, FHIRPath, Additional functions.</summary>
internal static class FhirFunctions
{
    public static Node Extension(FunctionSite site)
    {
        site.ResultType = StaticType.Many(TypeSpec.Of(R4.Model.R4Model.Find("Extension")!)); // R4 has it
        if (site.Eager(0, out _) is LiteralNode { Constant: string url })
            return site.Path().Append(new ExtensionStage(url));
        return new CollectionFunctionNode(site.Offset, site.Name, site.Input, [site.Eager(0, out _)], Extensions);
    }

    /// <summary>In no specification, but in a search parameter that R4 publishes.</summary>
    public static void HasExtension(in Call call, ItemList input, ItemList result)
    {
        var found = call.Run.Rent();
        Extensions(call, input, found);
        result.Add(Items.Box(found.Count > 0));
        call.Run.Return(found);
    }

    public static void HasValue(in Call call, ItemList input, ItemList result) =>
        result.Add(Items.Box(input.Count == 1 && input[0] is R4.PrimitiveType { HasValue: true } or not R4.Base and not null));

    public static void GetValue(in Call call, ItemList input, ItemList result)
    {
        if (input.Count == 1 && (input[0] is R4.PrimitiveType || input[0] is not R4.Base) && Items.Value(input[0]) is { } value)
            result.Add(value);
    }

    public static void MemberOf(in Call call, ItemList input, ItemList result)
    {
        if (Only(call, input) is not { } item || call.Text(0) is not { } valueSet)
            return;
        if (call.Run.Context.Host is not { } host)
            throw call.Fault(FhirPathErrorCodes.HostCannot, "memberOf() needs a terminology service, and there is none.");
        var coded = item as R4.Base ?? (item is string text ? new R4.FhirString(text) : throw call.WrongInput("a code, Coding or CodeableConcept", item));
        if (host.MemberOf(coded, valueSet) is { } isMember)
            result.Add(Items.Box(isMember));
    }

    public static void ConformsTo(in Call call, ItemList input, ItemList result)
    {
        if (Only(call, input) is not { } item || call.Text(0) is not { } profile)
            return;
        if (item is not R4.Base element)
            throw call.WrongInput("a resource or element", item);
        result.Add(Items.Box(call.Run.Context.Host?.ConformsTo(element, profile)
            ?? throw call.Fault(FhirPathErrorCodes.HostCannot, $"The profile {profile} is not known here.")));
    }

    public static object? Subsumes(in Call call, object input) =>
        call.Item(0) is { } other ? Subsumption(call, input, other) : null;

    public static object? SubsumedBy(in Call call, object input) =>
        call.Item(0) is { } other ? Subsumption(call, other, input) : null;

    public static void HtmlChecks(in Call call, ItemList input, ItemList result)
    {
        if (Only(call, input) is not { } item)
            return;
        var text = item is R4.Narrative narrative ? narrative.Div?.Value : Items.Value(item) as string;
        result.Add(Items.Box(text is not null && NarrativeRules.IsAllowed(text)));
    }

    public static void ElementDefinition(in Call call, ItemList input, ItemList result)
    {
        for (var i = 0; i < input.Count; i++)
            if (input[i] is R4.Base element && call.Run.Context.Host?.ElementDefinition(element) is { } definition)
                result.Add(definition);
    }

    public static void Slice(in Call call, ItemList input, ItemList result)
    {
        if (call.Text(0) is not { } structure || call.Text(1) is not { } name)
            return;
        for (var i = 0; i < input.Count; i++)
            if (input[i] is R4.Base element && (call.Run.Context.Host?.IsInSlice(element, structure, name)
                ?? throw call.Fault(FhirPathErrorCodes.HostCannot, $"The slice {name} of {structure} is not known here.")))
                result.Add(element);
    }

    /// <summary>The input, if no element has a modifier extension but those named.</summary>
    public static void CheckModifiers(in Call call, ItemList input, ItemList result)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; call.Has(i); i++)
            if (call.Text(i) is { } url)
                allowed.Add(url);
        for (var i = 0; i < input.Count; i++)
        {
            if (input[i] is R4.Base element && element.ModelType.FindMember("modifierExtension") is { } member)
                for (var j = 0; member.Get(element, j) is R4.Extension extension; j++)
                    if (extension.Url?.Value is not { } url || !allowed.Contains(url))
                        throw call.Fault(FhirPathErrorCodes.UnknownModifier, $"There is a modifier extension that is not allowed for: {extension.Url?.Value}");
            result.Add(input[i]);
        }
    }

    private static void Extensions(in Call call, ItemList input, ItemList result)
    {
        if (call.Text(0) is not { } url)
            return;
        for (var i = 0; i < input.Count; i++)
            if (input[i] is R4.Base element && element.ModelType.FindMember("extension") is { } member)
                for (var j = 0; member.Get(element, j) is R4.Extension extension; j++)
                    if (extension.Url?.Value == url)
                        result.Add(extension);
    }

    private static object? Only(in Call call, ItemList input) => input.Count switch
    {
        0 => null,
        1 => input[0],
        _ => throw call.Run.NotSingle(call.Offset),
    };

    private static object? Subsumption(in Call call, object ancestor, object descendant)
    {
        if (call.Run.Context.Host is not { } host)
            throw call.Fault(FhirPathErrorCodes.HostCannot, "subsumes() needs a terminology service, and there is none.");
        // "If any Coding of the one subsumes any Coding of the other"
        bool? result = null;
        foreach (var a in Codings(call, ancestor))
            foreach (var b in Codings(call, descendant))
            {
                var isOne = host.Subsumes(a, b);
                if (isOne == true)
                    return Items.True;
                result = isOne ?? result;
            }
        return result is { } known ? Items.Box(known) : null;
    }

    private static IEnumerable<R4.Coding> Codings(in Call call, object item) => item switch
    {
        R4.Coding coding => [coding],
        R4.CodeableConcept concept => concept.Coding,
        _ => throw call.WrongInput("Codings or CodeableConcepts", item),
    };
}
