using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>The clinician's questionnaires in a browser: with and without script, on a desk and on a phone.</summary>
public sealed class QuestionnairePagesTests(BrowserFixture fixture)
{
    private static readonly string[] Phq9 =
    [
        "Little interest", "Feeling down", "Trouble falling", "Feeling tired", "Poor appetite", "Feeling bad", "Trouble concentrating", "Moving or speaking",
        "Thoughts that you would be better off dead",
    ];

    public static TheoryData<string> Shown =>
    [
        "PHQ-9", "Pain, enjoyment, activity (PEG)", "Places and symptoms", "Urgent signs", "Activities that matter to you", OwnQuestionnaires.Title,
        .. OwnQuestionnaires.OfOthers.Values,
    ];

    [Theory]
    [InlineData(1366, 768, true)]
    [InlineData(1366, 768, false)]
    [InlineData(390, 844, true)]
    [InlineData(390, 844, false)]
    public async Task Phq9_FromTheListToTheReceipt_IsAccessibleAndFiled(int width, int height, bool script)
    {
        await using var context = await fixture.NewContextAsync(width, height, script);
        var page = await OpenAsync(context, "PHQ-9");
        await AssertFitsAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToContainTextAsync("Say who gives the answers");
        await AssertFitsAsync(page, script);

        await page.GetByLabel("The patient", new() { Exact = true }).CheckAsync();
        foreach (var question in Phq9)
        {
            await page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex(Regex.Escape(question)) }).GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What will be filed");
        await Assertions.Expect(page.Locator(".q-alert")).ToContainTextAsync("Self-harm item: ask today");
        await Assertions.Expect(page.Locator(".q-scores")).ToContainTextAsync("Mild");
        await AssertFitsAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "File" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Resources in the record", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".q-alert")).ToContainTextAsync("Self-harm item: ask today");
        await AssertFitsAsync(page, script);

        await page.GetByRole(AriaRole.Link, new() { Name = "Another questionnaire" }).ClickAsync();
        await Assertions.Expect(page.Locator(".q-list__item", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "PHQ-9" }) })).ToContainTextAsync("filed today");
        await AssertFitsAsync(page, script);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Form_OnADeskAndOnAPhone_IsAccessibleAndFits(string title)
    {
        Assert.SkipWhen(OwnQuestionnaires.OfOthers.Values.Contains(title) && OwnQuestionnaires.NotHere is not null, OwnQuestionnaires.NotHere ?? string.Empty);
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await OpenAsync(context, title);
        await AssertFitsAsync(page, true);

        await page.SetViewportSizeAsync(390, 844);

        await AssertFitsAsync(page, true);
    }

    [Fact]
    public async Task Script_AnswerThatSwitchesAQuestionOn_ShowsItAndKeepsFocusAndText()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await OpenAsync(context, OwnQuestionnaires.Title);
        await page.GetByLabel("Anything else?").FillAsync("Half a sent");
        await page.GetByRole(AriaRole.Group, new() { Name = "Do you smoke?" }).GetByLabel("Yes").CheckAsync();
        await Assertions.Expect(page.GetByLabel("How many a day?")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Draft kept");
        Assert.Equal("Half a sent", await page.GetByLabel("Anything else?").InputValueAsync());
        Assert.Equal("radio", await page.EvaluateAsync<string>("document.activeElement.type"));
        await page.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear the answer: Do you smoke?" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("How many a day?")).ToHaveCountAsync(0);

        await page.GetByLabel("Its name").FillAsync("Paracetamol");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Its name")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByLabel("Its name").First).ToHaveValueAsync("Paracetamol");
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw this draft away" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Its name")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Script_BoxesOfOneQuestion_StandBesideEachOther()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await OpenAsync(context, "Places and symptoms");
        await page.GetByLabel("Neck").CheckAsync();
        await page.GetByLabel("Chest").CheckAsync();
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Draft kept");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByLabel("Neck")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Chest")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw this draft away" }).ClickAsync();
    }

    [Fact]
    public async Task Script_TypingRightBeforeReview_IsNotTakenForAnotherWindow()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await OpenAsync(context, OwnQuestionnaires.Title);
        await page.GetByLabel("The patient", new() { Exact = true }).CheckAsync();
        for (var round = 0; round < 5; round++)
        {
            await page.GetByRole(AriaRole.Group, new() { Name = "Do you smoke?" }).GetByLabel(round % 2 == 0 ? "Yes" : "No").CheckAsync();
            await page.GetByLabel("Anything else?").FillAsync($"Round {round}");
            await page.WaitForTimeoutAsync(140 + (10 * round)); // close to the moment that the script sends
            await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Round {round}");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Review and file");
            await page.GetByRole(AriaRole.Button, new() { Name = "Back to the questions" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Throw this draft away" }).ClickAsync();
    }

    [Fact]
    public async Task Script_TwoWindows_TheSecondIsToldAndOverwritesNothing()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await OpenAsync(context, OwnQuestionnaires.Title);
        var other = await context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await page.GetByLabel("Anything else?").FillAsync("Mine");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Draft kept");

        await other.GetByLabel("Anything else?").FillAsync("Theirs");

        await Assertions.Expect(other.Locator("[data-saved]")).ToContainTextAsync("changed in another window");
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep as draft" }).ClickAsync();
        await Assertions.Expect(other.GetByLabel("Anything else?")).ToHaveValueAsync("Theirs");
        await other.AssertAccessibleAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = "Show what was kept instead" }).ClickAsync();
        await Assertions.Expect(other.GetByLabel("Anything else?")).ToHaveValueAsync("Mine");
        await other.GetByRole(AriaRole.Button, new() { Name = "Throw this draft away" }).ClickAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string title)
    {
        var page = await context.LaunchAsync(fixture.Programs, await context.FindPatientAsync(fixture.Programs, TestPatients.NewName), "GP");
        await page.GetByRole(AriaRole.Link, new() { Name = "Questionnaires" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1").First).ToContainTextAsync(title);
        return page;
    }

    private static async Task AssertFitsAsync(IPage page, bool script)
    {
        if (script)
        {
            await page.AssertAccessibleAsync(); // axe-core is a script
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} is wider than the screen");
        }
    }
}
