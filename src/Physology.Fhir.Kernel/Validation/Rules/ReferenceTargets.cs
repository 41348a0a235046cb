using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>What the text of a reference tells about its target.</summary>
internal static class ReferenceTargets
{
    /// <summary>The text of a reference or canonical, or null.</summary>
    public static string? TextOf(R4.Base value) => value switch
    {
        R4.ResourceReference reference => reference.Reference?.Value,
        R4.Canonical or R4.FhirUri or R4.FhirUrl => ((R4.TextPrimitive)value).Value,
        _ => null,
    };

    /// <summary>The type that text or <c>type</c> name. Null where nothing tells: an identifier or a display alone, a server's own scheme.</summary>
    public static string? TypeByText(R4.Base value)
    {
        if (value is not R4.ResourceReference reference)
        {
            return null;
        }

        if (reference.Reference?.Value is not { Length: > 0 } text)
        {
            return reference.Type?.Value;
        }

        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query > 0 && text.AsSpan(0, query).IndexOfAny(":/") < 0)
        {
            return text[..query]; // conditional reference of a transaction: Patient?identifier=…
        }

        return TypeInUrl(text) ?? reference.Type?.Value;
    }

    /// <summary>The type in a RESTful URL, or null.</summary>
    public static string? TypeInUrl(string text)
    {
        var match = ReferenceIndex.RestfulUrl().Match(text);
        return match.Success ? match.Groups["type"].Value : null;
    }
}
