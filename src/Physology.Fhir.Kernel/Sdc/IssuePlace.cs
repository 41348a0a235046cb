namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Where an issue would be, put into words only when there is one.</summary>
/// <param name="Outer">The item of the questionnaire.</param>
/// <param name="Inner">The place in its template.</param>
internal readonly record struct IssuePlace(string Outer, string Inner = "")
{
    public static implicit operator IssuePlace(string outer) => new(outer);

    public override string ToString() => Outer + Inner;
}
