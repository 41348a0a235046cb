using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The namespace of an identifier is named absolutely, and in the namespace of URIs its value is one (datatypes.html#Identifier).</summary>
internal sealed class IdentifierCheck : Check
{
    private const string Uris = "urn:ietf:rfc:3986";

    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.Identifier { System.Value: { Length: > 0 } system } identifier)
        {
            return;
        }

        if (!AbsoluteUri.Is(system))
        {
            run.Error(ValidationIssueCodes.RelativeSystem, node.Named("system").First(), "The system of an identifier is an absolute URI: relative to what is here it would name nothing elsewhere.");
        }
        else if (system == Uris && identifier.Value?.Value is { Length: > 0 } value && !AbsoluteUri.Is(value))
        {
            // A warning: R4's own Consent has an example of it, which all profiles of Consent inherit.
            run.Warn(ValidationIssueCodes.PrimitiveSyntax, node.Named("value").First(), $"In {Uris} the value is a whole URI, as urn:oid:, urn:uuid: or https: begin one.");
        }
    }
}
