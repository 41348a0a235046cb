namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What an expansion is to hold, in the words of <c>ValueSet/$expand</c>.</summary>
public sealed record ExpansionRequest
{
    /// <summary>Every code, flat, without designations.</summary>
    public static ExpansionRequest All { get; } = new();

    /// <summary>Words to look for: each must begin a word of the display, of a designation or of the code.</summary>
    public string? Filter { get; init; }

    /// <summary>How many codes to leave out at the beginning; never negative.</summary>
    public int Offset { get; init; }

    /// <summary>The most codes to give; 0 asks for the total alone.</summary>
    public int? Count { get; init; }

    /// <summary>Leaves inactive concepts out.</summary>
    public bool ActiveOnly { get; init; }

    /// <summary>Leaves out the concepts that only group others and are not to be chosen.</summary>
    public bool ExcludeNotForUI { get; init; }

    /// <summary>Gives designations beside the display.</summary>
    public bool IncludeDesignations { get; init; }

    /// <summary>Whether the codes come as a list (the default) or below their parents. A part of an expansion is always a list.</summary>
    public bool ExcludeNested { get; init; } = true;
}
