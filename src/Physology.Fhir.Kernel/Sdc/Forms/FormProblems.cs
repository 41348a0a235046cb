using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Collects what cannot be shown.</summary>
internal sealed class FormProblems
{
    private readonly List<FormProblem> _list = [];

    public IReadOnlyList<FormProblem> List => _list;

    public void Add(IssueCode code, string path, string? linkId, string message)
    {
        var problem = new FormProblem(code, path, linkId, message);
        if (!_list.Contains(problem))
        {
            _list.Add(problem);
        }
    }
}
