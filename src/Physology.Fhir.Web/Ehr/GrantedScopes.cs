namespace Physology.Fhir.Web.Ehr;

/// <summary>SMART scopes as a server granted them: v1 and v2 syntax, split or merged as it pleases.</summary>
public static class GrantedScopes
{
    public static IReadOnlySet<string> Parse(string? scope) =>
        (scope ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    public static bool Allow(IReadOnlySet<string> scopes, string resourceType, char interaction) =>
        scopes.Any(scope => Allows(scope, resourceType, interaction));

    private static bool Allows(string scope, string resourceType, char interaction)
    {
        // A granular scope (?category=…) allows less than the type: it counts, and the server decides case by case.
        var plain = scope.Split('?', 2)[0];
        var slash = plain.IndexOf('/', StringComparison.Ordinal);
        var dot = plain.LastIndexOf('.');
        if (slash < 0 || dot < slash)
        {
            return false;
        }

        var type = plain[(slash + 1)..dot];
        var rights = plain[(dot + 1)..] switch
        {
            "read" => "rs",
            "write" => "cud",
            "*" => "cruds",
            var v2 => v2,
        };
        return (type == "*" || string.Equals(type, resourceType, StringComparison.Ordinal))
            && rights.Contains(interaction, StringComparison.Ordinal);
    }
}
