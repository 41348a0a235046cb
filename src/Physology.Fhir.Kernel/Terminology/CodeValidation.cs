using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What became of a code: it is right, it is wrong, or nobody here can tell. Messages never quote the code or its display.</summary>
public abstract record CodeValidation
{
    private CodeValidation()
    {
    }

    /// <summary>The code is in the value set, or in the code system.</summary>
    /// <param name="Display">The words that the value set, else the code system, has for it; null where there are none.</param>
    public sealed record Valid(string? Display) : CodeValidation
    {
        /// <summary>What is nevertheless worth a look: another display, another version, an inactive concept.</summary>
        public IReadOnlyList<CodeWarning> Warnings { get; init; } = [];
    }

    /// <summary>The code is not one of those.</summary>
    /// <param name="Code">A permanent code of <see cref="TerminologyIssueCodes"/>.</param>
    /// <param name="Message">What is wrong, in words.</param>
    public sealed record Invalid(IssueCode Code, string Message) : CodeValidation;

    /// <summary>What would be needed to tell is not here: information, never an error of the content.</summary>
    /// <param name="Code">A permanent code of <see cref="TerminologyIssueCodes"/>.</param>
    /// <param name="Reason">What is missing, in words.</param>
    public sealed record NotChecked(IssueCode Code, string Reason) : CodeValidation;
}
