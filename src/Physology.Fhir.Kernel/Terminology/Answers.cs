using System.Globalization;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Puts what is to be said about display and version beside a prepared answer.</summary>
internal static class Answers
{
    /// <summary>The answer as it is where nothing was sent beside the code, or what was sent agrees.</summary>
    public static CodeValidation With(Member member, CodeValidation answer, in CodedValue value)
    {
        if (answer is not CodeValidation.Valid valid)
        {
            return answer;
        }

        var versionDiffers = value.Version is not null && member.Version is not null && value.Version != member.Version;
        var displayDiffers = value.Display is not null && member.Display is not null && value.Display != member.Display && !IsKnownDisplay(member, value.Display);
        return versionDiffers || displayDiffers ? Warn(member, valid, versionDiffers, displayDiffers) : valid;
    }

    /// <summary>An answer that holds for the code systems that R4 was published with, not for their later versions.</summary>
    public static CodeValidation AsOfR4(CodeValidation.Valid former) =>
        former with { Warnings = [.. former.Warnings, new CodeWarning(TerminologyIssueCodes.VersionDiffers, "The code is of the version that R4 was published with; the latest one no longer has it.")] };

    private static CodeValidation.Valid Warn(Member member, CodeValidation.Valid valid, bool versionDiffers, bool displayDiffers)
    {
        var warnings = valid.Warnings.ToList();
        if (versionDiffers)
        {
            warnings.Add(new CodeWarning(TerminologyIssueCodes.VersionDiffers, $"Looked at in version {member.Version} of {member.System}, not in the one that is named."));
        }

        if (displayDiffers)
        {
            warnings.Add(new CodeWarning(TerminologyIssueCodes.DisplayDiffers, $"The display of this code is '{member.Display}'."));
        }

        return valid with { Warnings = warnings };
    }

    // Letter case and spacing are no different wording; every designation is a right one.
    private static bool IsKnownDisplay(Member member, string display)
    {
        if (IsSame(display, member.Display))
        {
            return true;
        }

        foreach (var designation in member.Designations)
        {
            if (IsSame(display, designation.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(string one, string? other) =>
        other is not null && CultureInfo.InvariantCulture.CompareInfo.Compare(Collapse(one), Collapse(other), CompareOptions.IgnoreCase) == 0;

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
