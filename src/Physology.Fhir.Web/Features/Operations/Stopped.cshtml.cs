using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Web.Features.Operations;

/// <summary>The last page there is: for what no other page has an answer to.</summary>
[IgnoreAntiforgeryToken]
public sealed class StoppedModel : PageModel
{
    public string Title { get; private set; } = string.Empty;

    public string WhatHappened { get; private set; } = string.Empty;

    public string WhatToDo { get; private set; } = string.Empty;

    public string? Reference { get; private set; }

    public void OnGet(int? status) => Say(status);

    public void OnPost(int? status) => Say(status);

    private void Say(int? status)
    {
        (Title, WhatHappened, WhatToDo) = status switch
        {
            404 => ("There is no page here", "The address leads nowhere.", "Check the link, or start again from where you came."),
            400 => ("This could not be read", "The page was open for too long, or was sent from another window.", "Go back, load the page again, and send it once more. What was saved before is still there."),
            >= 400 and < 500 => ("This cannot be shown", "This page is not open to this browser.", "Start again from where you came."),
            _ => ("Something went wrong here", "Physology could not do what you asked. What was saved before is still there.", "Try again in a few minutes. If it stays like this, tell whoever looks after Physology, with the reference below."),
        };
        Reference = status is null or >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}
