using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Physology.Fhir.Sandbox.Charts;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>Lists what an app asks; the user allows it or not.</summary>
public sealed class ApprovePage(AuthorizeEndpoint authorize, ChartReader charts) : PageModel
{
    public string? RequestId { get; private set; }

    public PendingAuthorization? Pending { get; private set; }

    public string ClinicianName { get; private set; } = "";

    public string PatientName { get; private set; } = "";

    /// <summary>Scopes to tick, reading and writing apart.</summary>
    public IReadOnlyList<(string Scope, string Words)> Asked { get; private set; } = [];

    public IReadOnlyList<string> Always { get; private set; } = [];

    public void OnGet(string? request)
    {
        RequestId = request;
        Pending = authorize.Find(request);
        if (Pending is { } pending)
        {
            ClinicianName = SandboxUser.All.FirstOrDefault(u => u.FhirUser == pending.Chart.FhirUser)?.Name ?? pending.Chart.FhirUser;
            PatientName = charts.Find(pending.Chart.PatientId)?.Patient.Name ?? pending.Chart.PatientId;
            Asked = [.. pending.Scopes.Resources.SelectMany(Apart).Select(scope => (scope.ToString(), InWords(scope)))];
            Always = [.. pending.Scopes.Has("openid") ? ["know who you are"] : Array.Empty<string>(), .. pending.Scopes.Has("online_access") ? ["stay signed in while you are"] : Array.Empty<string>()];
        }
    }

    public IActionResult OnPost([FromForm] string? request, [FromForm] string? decision, [FromForm] string[]? scope)
    {
        if (authorize.Decide(request, decision == "allow", scope ?? []) is { } next)
        {
            return Redirect(next);
        }

        return Page();
    }

    private static IEnumerable<Scope> Apart(Scope scope) =>
        new[] { scope with { Letters = Only(scope, "rs") }, scope with { Letters = Only(scope, "cud") } }.Where(part => part.Letters.Length > 0);

    private static string Only(Scope scope, string letters) => string.Concat(scope.Letters.Where(letters.Contains));

    private static string InWords(Scope scope)
    {
        var can = new List<string>();
        if (scope.Letters.Contains('r', StringComparison.Ordinal) || scope.Letters.Contains('s', StringComparison.Ordinal))
        {
            can.Add("read");
        }

        if (scope.Letters.Contains('c', StringComparison.Ordinal))
        {
            can.Add("add");
        }

        if (scope.Letters.Contains('u', StringComparison.Ordinal))
        {
            can.Add("change");
        }

        var which = scope.Context == "patient" ? "of this patient" : "that you can see";
        return $"{string.Join(", ", can)} {scope.Type} resources {which} ({scope})";
    }
}
