namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// Somebody else to ask where the definitions here cannot tell. An implementation answers every trouble of its own (unreachable, slow,
/// an answer that makes no sense) as <see cref="CodeValidation.NotChecked"/> with the reason; it throws only when cancelled.
/// </summary>
public interface ITerminologyServer
{
    /// <summary>Asks whether the code is in the value set. Of the value, only system, version and code may leave.</summary>
    ValueTask<CodeValidation> ValidateCodeAsync(string valueSetCanonical, CodedValue value, CancellationToken cancellationToken);

    /// <summary>Asks whether the code is in its code system. Of the value, only system, version and code may leave.</summary>
    ValueTask<CodeValidation> ValidateInSystemAsync(CodedValue value, CancellationToken cancellationToken);
}
