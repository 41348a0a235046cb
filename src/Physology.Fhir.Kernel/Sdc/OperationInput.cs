using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The parameters of an operation, or what is wrong with them.</summary>
/// <typeparam name="T">What they say.</typeparam>
public abstract record OperationInput<T>
{
    private OperationInput() { }

    /// <summary>They can be used.</summary>
    public sealed record Accepted(T Value) : OperationInput<T>;

    /// <summary>They cannot; the report says everything that is wrong.</summary>
    public sealed record Refused(ValidationReport Report) : OperationInput<T>;
}
