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
