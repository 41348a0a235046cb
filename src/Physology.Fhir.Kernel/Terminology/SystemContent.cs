namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A code system as far as it is known here: by its concepts, or by the grammar of its codes.</summary>
internal abstract class SystemContent(string url, string? version)
{
    public string Url { get; } = url;

    public string? Version { get; } = version;

    /// <summary>Whether the value's code is one of the system. The value's own system is not looked at.</summary>
    public abstract CodeValidation Validate(in CodedValue value);
}
