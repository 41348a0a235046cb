namespace Physology.Fhir.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and what was looked at is good. Also a batch that was answered to its last line: each line carries its own verdict.</summary>
    public const int Good = 0;

    /// <summary>Done, and what was looked at is bad.</summary>
    public const int Bad = 1;

    /// <summary>Wrong use, or input that cannot be read.</summary>
    public const int Unusable = 2;
}
