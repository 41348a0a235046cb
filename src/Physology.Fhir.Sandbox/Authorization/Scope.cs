using System.Text.RegularExpressions;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>A resource scope in v2 syntax; v1 is read as what it means in v2.</summary>
public sealed partial record Scope(string Context, string Type, string Letters)
{
    public override string ToString() => $"{Context}/{Type}.{Letters}";

    /// <summary>Null for what is no resource scope (openid, launch) and for syntax this EHR does not grant, as search parameters in a scope.</summary>
    public static Scope? Parse(string text)
    {
        var match = Syntax().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var letters = match.Groups[3].Value switch
        {
            "read" => "rs",
            "write" => "cud",
            "*" => "cruds",
            var v2 => v2,
        };
        return new(match.Groups[1].Value, match.Groups[2].Value, letters);
    }

    /// <summary>What both allow; null when that is nothing.</summary>
    public Scope? Intersect(Scope other)
    {
        if (Context != other.Context || (Type != other.Type && Type != "*" && other.Type != "*"))
        {
            return null;
        }

        var letters = string.Concat(Letters.Where(other.Letters.Contains));
        return letters.Length == 0 ? null : new(Context, Type == "*" ? other.Type : Type, letters);
    }

    // The letters in their order, each at most once: SMART App Launch 2.2, scopes.
    [GeneratedRegex(@"^(patient|user|system)/([A-Z][A-Za-z]+|\*)\.(read|write|\*|(?=[cruds])c?r?u?d?s?)$")]
    private static partial Regex Syntax();
}
