using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>A launch that does not go on: what happened and what to do, in words for a clinician.</summary>
public sealed record LaunchStop(string Code, string Title, string WhatHappened, string WhatToDo, int StatusCode)
{
    private const string FromTheChart = "Open the patient's chart in the record system and start Physology from there again.";
    private const string AskSupport = "If it stays like this, tell whoever looks after Physology at your practice, with the code below.";

    /// <summary>The page for a code; a code nobody knows gets the plain one.</summary>
    public static LaunchStop For(string? code) => code switch
    {
        EhrIssues.LaunchIncomplete => new(code, "Start from a chart", "This address is for record systems: it was opened without saying which one and which chart.", FromTheChart, 400),
        EhrIssues.UnknownIssuer => new(code, "This record system is not known here", "The record system that started this page is not one that Physology is set up for. Nothing was sent to it.", AskSupport, 403),
        EhrIssues.DiscoveryUnusable => new(code, "The record system cannot be used yet", "The record system answered, but not with what is needed to sign you in.", AskSupport, 502),
        EhrIssues.StateNotOurs => new(code, "This sign-in is too old or not yours", "The sign-in that came back was started more than ten minutes ago, was used before, or was started in another browser. Nothing was opened.", FromTheChart, 403),
        EhrIssues.AccessNotGiven => new(code, "Access was not given", "The record system did not give Physology access, or you chose not to. Nothing was read or written.", $"{FromTheChart} {AskSupport}", 403),
        EhrIssues.TokenNotGiven => new(code, "The sign-in could not be completed", "The record system did not accept the sign-in it had begun.", $"{FromTheChart} {AskSupport}", 502),
        EhrIssues.IdentityNotVerified => new(code, "Who you are could not be checked", "The record system did not say in a way that can be checked who you are, so nothing was opened.", $"{FromTheChart} {AskSupport}", 403),
        EhrIssues.ScopesMissing => new(code, "Too little access was given", "The record system did not let Physology read this patient's chart, so there is nothing to show.", AskSupport, 403),
        EhrIssues.NoChart => new(code, "No chart is open", "The record system started Physology without a patient.", "Open a patient's chart first, then start Physology from it.", 400),
        EhrIssues.NoCookie => new(code, "This window cannot keep a session", "The browser does not let this page keep its cookie here. Some browsers do that to pages inside another system's window.", "Open Physology in a window of its own. If that window says the same, allow cookies for this address.", 403),
        EhrIssues.LaunchNotHere => new(code, "This page was not opened in this browser", "The address belongs to a chart that was opened in another browser or window, or there is no such page.", FromTheChart, 404),
        EhrIssues.LaunchIdle => new(code, "The session has ended", "Nobody used this page for a while, so it was closed to keep the chart private. What you had typed is kept as a draft.", $"{FromTheChart} Your draft will be there.", 401),
        EhrIssues.LaunchEnded => new(code, "The session has ended", "A session lasts no longer than a working day. What you had typed is kept as a draft.", $"{FromTheChart} Your draft will be there.", 401),
        EhrIssues.HandOffUsed => new(code, "This window cannot take over", "A session can be taken to a new window once, and within a minute.", "Go back to the first window and press the button again.", 403),
        EhrIssues.NoPermission => new(code, "This part is for clinicians", "The record system signed you in as somebody who is not a clinician.", AskSupport, 403),
        EhrIssues.Html => new(code, "The record system sent a web page", "Instead of data the record system sent a web page: often its sign-in or maintenance page.", "Try again in a few minutes. " + AskSupport, 502),
        EhrIssues.AddressNotAllowed => new(code, "The record system cannot be reached from here", "The record system's name leads to a network address that Physology may not use.", AskSupport, 502),
        EhrIssues.Unreachable or EhrIssues.TimedOut or EhrIssues.ServerError or EhrIssues.TooManyCalls =>
            new(code, "The record system does not answer", "Physology could not reach the record system just now. Nothing was lost.", "Try again in a few minutes. " + AskSupport, 502),
        _ => new(string.IsNullOrEmpty(code) || code.Length > 8 || !code.All(char.IsAsciiLetterOrDigit) ? "EHR434" : code, "Physology cannot go on", "The record system gave an answer that Physology cannot use.", $"{FromTheChart} {AskSupport}", 502),
    };
}

/// <summary>Where a launch goes next.</summary>
public abstract record LaunchOutcome
{
    private LaunchOutcome()
    {
    }

    public sealed record SentOn(string Address) : LaunchOutcome;

    public sealed record Stopped(string Code) : LaunchOutcome;
}
