using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Physology.Fhir.Browser.Tests;

/// <summary>What a person does at the sandbox EHR and, launched from it, in the service.</summary>
internal static partial class Ehr
{
    /// <summary>Opens the patient's chart and launches in a new tab; returns the tab once the service's page is there.</summary>
    public static async Task<IPage> LaunchAsync(this IBrowserContext context, Programs programs, string patient, string role)
    {
        var chart = await context.NewPageAsync();
        await chart.GotoAsync($"{programs.Ehr}/patients/{patient}");
        var tab = await context.RunAndWaitForPageAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = $"Launch as {role} (new tab)" }).ClickAsync());
        await tab.WaitForURLAsync(new Regex(Regex.Escape(programs.Service) + "/launches/.+/.+"));
        return tab;
    }

    /// <summary>Launches as a user who is asked and unticks some of the scopes; the tab may end on a page that says what is missing.</summary>
    public static async Task<IPage> LaunchAskedAsync(this IBrowserContext context, Programs programs, string patient, string role, string? unticked)
    {
        var chart = await context.NewPageAsync();
        await chart.GotoAsync($"{programs.Ehr}/patients/{patient}");
        var tab = await context.RunAndWaitForPageAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = $"Ask what {role} allows" }).ClickAsync());
        await tab.WaitForURLAsync(new Regex("/auth/approve"));
        foreach (var box in await tab.Locator("[name=scope]").AllAsync())
        {
            if (unticked is not null && Regex.IsMatch(await box.GetAttributeAsync("value") ?? "", unticked))
            {
                await box.UncheckAsync();
            }
        }

        return tab;
    }

    /// <summary>The id of a patient by a part of the name, from the sandbox's list.</summary>
    public static async Task<string> FindPatientAsync(this IBrowserContext context, Programs programs, string name)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(programs.Ehr + "/patients");
        var address = await page.Locator("main a", new() { HasText = name }).First.GetAttributeAsync("href");
        await page.CloseAsync();
        return address!.Split('/')[2];
    }

    /// <summary>Makes the EHR's next answers to writing (POST) or reading (GET) go wrong, or all well again (none).</summary>
    public static async Task FailAsync(this IBrowserContext context, Programs programs, string kind, string method = "POST", string times = "100")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(programs.Ehr + "/faults");
        if (kind == "none")
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Behave again" }).ClickAsync();
        }
        else
        {
            await page.Locator("#kind").SelectOptionAsync(kind);
            await page.Locator("#method").SelectOptionAsync(method);
            await page.Locator("#times").SelectOptionAsync(times);
            await page.GetByRole(AriaRole.Button, new() { Name = "Fail", Exact = true }).ClickAsync();
        }

        await page.Locator("[role=status]").WaitForAsync();
        await page.CloseAsync();
    }

    /// <summary>The address of the launch that the page belongs to.</summary>
    public static string LaunchOf(this IPage page) => LaunchAddress().Match(page.Url).Value;

    /// <summary>A short assessment: urgent signs asked, one place, PEG, a usual week.</summary>
    public static async Task FillAssessmentAsync(this ILocator form)
    {
        await form.Locator("[name=urgent][value=none]").CheckAsync();
        await form.Locator("[name='site.0.place']").SelectOptionAsync(new SelectOptionValue { Label = "Hip" });
        await form.Locator("[name='site.0.side'][value=left]").CheckAsync();
        await form.Locator("[name='site.0.worst']").FillAsync("7");
        await form.Locator("[name=duration][value=over-5-years]").CheckAsync();
        await form.Locator("[name='peg.average']").FillAsync("7");
        await form.Locator("[name='peg.enjoyment']").FillAsync("6");
        await form.Locator("[name='peg.activity']").FillAsync("7");
        await form.Locator("[name=week][value=usual]").CheckAsync();
    }

    /// <summary>Enrols in the fortnightly plan, from any page of the launch.</summary>
    public static async Task EnrolAsync(this IPage page)
    {
        await page.GotoAsync(page.LaunchOf() + "/follow-up");
        await page.Locator("[name=Schedule][value=fortnightly]").CheckAsync();
        await page.Locator("[name=EmailChecked]").CheckAsync();
        await page.Locator("[name=Consent]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the plan" }).ClickAsync();
        await page.GetByText("Not due yet").First.WaitForAsync();
    }

    /// <summary>Moves the due-date clock on by two weeks.</summary>
    public static async Task MoveClockAsync(this IPage page, Programs programs)
    {
        await page.GotoAsync(programs.Ehr + "/clock");
        await page.Locator("#days").SelectOptionAsync("14");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move the due-date clock" }).ClickAsync();
        await page.GetByText("The clock was moved").WaitForAsync();
    }

    /// <summary>The newest invitation in the mailbox, once it has come.</summary>
    public static async Task<string> InvitationAsync(this IPage page, Programs programs, string recipient)
    {
        for (var look = 0; look < 60; look++)
        {
            await page.GotoAsync(programs.Ehr + "/mailbox");
            if ((await page.Locator("main").InnerTextAsync()).Contains("To " + recipient, StringComparison.Ordinal))
            {
                return (await page.Locator("main a[href*='/r/']").First.GetAttributeAsync("href"))!;
            }

            await page.WaitForTimeoutAsync(250);
        }

        throw new InvalidOperationException($"No mail for {recipient} came. The programs printed:\n{programs.Output}");
    }

    /// <summary>Confirms the date of birth at the invitation that is open.</summary>
    public static async Task ConfirmBirthAsync(this IPage page, int day, int month, int year)
    {
        await page.Locator("[name=Day]").FillAsync($"{day}");
        await page.Locator("[name=Month]").FillAsync($"{month}");
        await page.Locator("[name=Year]").FillAsync($"{year}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
    }

    /// <summary>Answers the question that is open.</summary>
    public static async Task AnswerAsync(this IPage page, string question, string answer)
    {
        await page.WaitForURLAsync(new Regex($"/questions/{question}$"));
        await page.Locator($"[name=answer][value='{answer}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    [GeneratedRegex("^.+/launches/[0-9a-f-]+")]
    private static partial Regex LaunchAddress();
}
