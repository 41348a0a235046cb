namespace Physology.Fhir.Kernel.Validation;

/// <summary>What came of following a reference.</summary>
internal abstract record Resolution
{
    private Resolution()
    {
    }

    /// <summary>A reference into the resource itself that leads nowhere.</summary>
    public static readonly Resolution Missing = new NotThere();

    /// <summary>A reference to a server or a registry: not for this run to follow.</summary>
    public static readonly Resolution Elsewhere = new Outside();

    public sealed record Found(Node Target, Place Place) : Resolution;

    public sealed record Ambiguous(int Count) : Resolution;

    public sealed record NotThere : Resolution;

    public sealed record Outside : Resolution;
}

/// <summary>Where a target was found.</summary>
internal enum Place
{
    Contained,
    Bundled,
}
