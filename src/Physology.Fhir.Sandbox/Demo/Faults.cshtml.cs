using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Physology.Fhir.Sandbox.FhirApi;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Makes the FHIR API fail on demand, so that a person can see it as tests do.</summary>
public sealed class FaultsPage(FhirFaults faults) : PageModel
{
    private const string Refusal =
        """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"business-rule","diagnostics":"This record does not take it."}]}""";

    public static IReadOnlyList<(string Key, string Words)> Kinds { get; } =
        [("down", "503, out of service"), ("page", "200, a web page instead of data"), ("refuse", "422, not taken")];

    public string? Answer { get; private set; }

    public void OnGet()
    {
    }

    public void OnPost([FromForm] string[]? kind, [FromForm] string? method, [FromForm] int times)
    {
        // The button's value comes after the list's.
        var chosen = kind?.LastOrDefault();
        if (chosen == "none")
        {
            faults.Clear();
            Answer = "The FHIR API behaves again.";
            return;
        }

        if (Kinds.All(known => known.Key != chosen) || method is not ("GET" or "POST") || times is < 1 or > 100)
        {
            Answer = "Choose from the lists.";
            return;
        }

        for (var i = 0; i < times; i++)
        {
            Fail(chosen!, method); // one of the kinds, as checked above
        }

        Answer = $"The next {(times == 1 ? "answer" : $"{times} answers")} to {(method == "GET" ? "reading" : "writing")} will be: {Kinds.First(known => known.Key == chosen).Words}.";
    }

    private void Fail(string kind, string method)
    {
        switch (kind)
        {
            case "down":
                faults.FailNext(503, method: method);
                break;
            case "page":
                faults.FailNext(200, method: method);
                break;
            default:
                faults.FailNext(422, "application/fhir+json", Refusal, method);
                break;
        }
    }
}
