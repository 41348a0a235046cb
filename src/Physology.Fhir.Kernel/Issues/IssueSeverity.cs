namespace Physology.Fhir.Kernel.Issues;

/// <summary>How much an issue weighs, as OperationOutcome has it.</summary>
public enum IssueSeverity
{
    /// <summary>Said for completeness; nothing is wrong.</summary>
    Information,

    /// <summary>Worth a look; the content is conformant.</summary>
    Warning,

    /// <summary>The content is not conformant.</summary>
    Error,

    /// <summary>The check could not go on.</summary>
    Fatal,
}
