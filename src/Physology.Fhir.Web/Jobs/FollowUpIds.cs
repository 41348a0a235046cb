using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Jobs;

/// <summary>A patient on a plan.</summary>
public readonly record struct EnrolmentId(Guid Value) : ITypedId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>One due questionnaire of an enrolment.</summary>
public readonly record struct OccurrenceId(Guid Value) : ITypedId<OccurrenceId>
{
    public static OccurrenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}
