namespace Physology.Fhir.Web.Data;

/// <summary>A key nobody reads is a setting the operator believes in: it is refused by name when the service starts.</summary>
public static class ConfigurationKeys
{
    public static void RequireKnown(IConfigurationSection section, Type options)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(options);
        var known = options.GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => property.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = section.GetChildren().Where(child => !known.Contains(child.Key)).Select(child => child.Path).ToList();
        if (unknown.Count > 0)
        {
            throw new ConfigurationRefusedException(
                unknown.Select(path => $"{path}: there is no such setting. Known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
        }
    }
}

/// <summary>The configuration cannot be worked with. Each line names the key and says why.</summary>
public sealed class ConfigurationRefusedException(IEnumerable<string> lines)
    : Exception(string.Join(Environment.NewLine, lines));
