using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A reference is one (references.html): into the resource it leads to something contained, elsewhere its text is a URL of a type that R4 has.</summary>
internal sealed class ReferenceCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.ResourceReference { Reference.Value: { Length: > 0 } text } reference)
        {
            return;
        }

        var resolution = run.References.Resolve(node, text);
        switch (resolution)
        {
            case Resolution.NotThere:
                run.Error(ValidationIssueCodes.UnresolvedReference, node, "Leads to nothing contained in the resource (ref-1).");
                break;
            case Resolution.Ambiguous ambiguous:
                run.Error(ValidationIssueCodes.AmbiguousReference, node, $"Leads to {ambiguous.Count} entries of the bundle.");
                break;
            case Resolution.Found { Target.Value.TypeName: { } type } when reference.Type?.Value is { } said && !Says(said, type):
                run.Error(ValidationIssueCodes.ReferenceTargetType, node, $"Says that it leads to another type than {type}.");
                break;
            case Resolution.Outside:
                Outside(node, text, reference, run);
                break;
        }
    }

    private static void Outside(Node node, string text, R4.ResourceReference reference, ValidationRun run)
    {
        if (text.AsSpan().ContainsAny(" \t\r\n"))
        {
            run.Error(ValidationIssueCodes.InvalidReference, node, "Not a URL: it has white space.");
            return;
        }

        var match = ReferenceIndex.RestfulUrl().Match(text);
        if (!match.Success)
        {
            // references.html#literal: what is relative is relative to the service's base, [type]/[id] or, in transactions, a search.
            if (!AbsoluteUri.Is(text) && !IsSearch(text, run))
            {
                run.Error(ValidationIssueCodes.InvalidReference, node, "Neither a URL nor [type]/[id].");
            }

            return;
        }

        // An absolute URL may be a server's that is not FHIR's; a relative one can only be a type and an id.
        var type = match.Groups["type"].Value;
        if (run.Schemas.FindType(type) is null)
        {
            if (!match.Groups["root"].Success)
            {
                run.Error(ValidationIssueCodes.InvalidReference, node, $"R4 has no resource type {type}.");
            }
        }
        else if (reference.Type?.Value is { } said && !Says(said, type))
        {
            run.Error(ValidationIssueCodes.ReferenceTargetType, node, $"Says that it leads to another type than {type}.");
        }
    }

    private static bool IsSearch(string text, ValidationRun run) =>
        text.IndexOf('?', StringComparison.Ordinal) is > 0 and var query && run.Schemas.FindType(text[..query]) is not null;

    private static bool Says(string said, string type) => said == type || said == Schemas.CanonicalOf(type);
}
