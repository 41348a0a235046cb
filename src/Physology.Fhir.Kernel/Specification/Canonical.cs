namespace Physology.Fhir.Kernel.Specification;

/// <summary>A canonical taken apart: the url, and the version after <c>|</c>. A fragment after <c>#</c> stays with the url it was in.</summary>
internal readonly record struct Canonical(string Url, string? Version)
{
    public static Canonical Of(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? new Canonical(text, null) : new Canonical(text[..bar], text[(bar + 1)..]);
    }
}
