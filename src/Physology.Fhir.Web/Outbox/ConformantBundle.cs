using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Web.Outbox;

/// <summary>A bundle that keeps to the guide. There is no other way to make one, and the outbox takes nothing else.</summary>
public sealed class ConformantBundle
{
    // Compiled on first need and shared: the profiles are those that this build carries.
    private static readonly Lazy<BundleChecker> Checker = new(() => new BundleChecker(EmbeddedGuide.Definitions, FhirCanonicals.Base));

    private ConformantBundle(R4.Bundle bundle) => Bundle = bundle;

    internal R4.Bundle Bundle { get; }

    public static ConformantBundleOutcome Check(R4.Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var report = Checker.Value.Check(bundle);
        return report.IsConformant
            ? new ConformantBundleOutcome.Conformant(new ConformantBundle(bundle))
            : new ConformantBundleOutcome.Refused(report);
    }
}

public abstract record ConformantBundleOutcome
{
    private ConformantBundleOutcome()
    {
    }

    public sealed record Conformant(ConformantBundle Bundle) : ConformantBundleOutcome;

    public sealed record Refused(ValidationReport Report) : ConformantBundleOutcome;
}
