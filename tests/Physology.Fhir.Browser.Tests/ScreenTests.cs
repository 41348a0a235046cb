using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>What must stand on one screen does, also with a long name and a long record; what the script adds to a page works.</summary>
public sealed class ScreenTests(BrowserFixture fixture)
{
    private Programs Programs => fixture.Programs;

    [Fact]
    public async Task Assessment_At1366x768_ShowsEveryFieldAndReviewWithoutScrolling()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, TestPatients.LongName), "GP");

        foreach (var seen in new[] { "#urgent", "[name='site.2.worst']", "[name=duration] >> nth=4", "[name='peg.activity']", "[name=week] >> nth=3", "[name='activity.score']", "[name=next] >> nth=3", "#acr-survey", "[data-review]" })
        {
            var box = await page.Locator(seen).BoundingBoxAsync();
            Assert.True(box is not null && box.Y >= 0 && box.Y + box.Height <= 768, $"{seen} ends at {box?.Y + box?.Height}");
        }

        await Assertions.Expect(page.Locator("[id='peg.average-earlier']")).ToContainTextAsync("8");
        await Assertions.Expect(page.Locator("[name='peg.average']")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData(1350, 625)]
    [InlineData(1024, 600)]
    public async Task Timeline_LongNameAndFortyDates_ClipsNothing(int width, int height)
    {
        await using var context = await fixture.NewContextAsync(width, height);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, TestPatients.LongName), "rheumatologist");

        var clipped = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".tl-who, .tl-needs, .tl-criteria, .tl-change, .tl-mood, .tl-map, .tl-map__sentence")]
                .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().bottom > innerHeight)
                .map(e => `${e.className} ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`)
            """);
        Assert.Empty(clipped);
        Assert.Equal(height, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollHeight, innerHeight)"));
    }

    [Theory]
    [InlineData(1350, 625)]
    [InlineData(1024, 600)]
    public async Task Timeline_EveryInstrument_FitsTheScreenAndOpensTheRest(int width, int height)
    {
        await using var context = await fixture.NewContextAsync(width, height);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, ManyInstruments.Name), "rheumatologist");

        var clipped = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".tl-who, .tl-needs, .tl-criteria, .tl-change, .tl-change__rows, .tl-mood, .tl-map__sentence")]
                .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().bottom > innerHeight)
                .map(e => `${e.className} ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`)
            """);
        Assert.Empty(clipped);
        await Assertions.Expect(page.Locator(".tl-change__rows")).ToContainTextAsync("total lower; self-harm item higher");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "13 to 16", Exact = false })).ToHaveCountAsync(width < 1100 ? 0 : 1);

        await page.Locator(".tl-change [data-fold] summary").ClickAsync();
        await Assertions.Expect(page.Locator(".tl-change .tl-more__panel")).ToContainTextAsync("BPI interference");
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".tl-change .tl-more__panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Timeline_MoreTrends_AreDrawnWhenTheyAreOpenedWithTheRangeOfTheirInstrument()
    {
        await using var context = await fixture.NewContextAsync(1350, 625);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, ManyInstruments.Name), "rheumatologist");
        var gad = page.Locator("canvas[data-chart*='\"gad-7\"']");
        Assert.Null(await gad.GetAttributeAsync("data-drawn"));

        await page.Locator("[data-more-charts] summary").ClickAsync();

        await Assertions.Expect(gad).ToHaveAttributeAsync("data-drawn", new System.Text.RegularExpressions.Regex(" 0 21$"));
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Timeline_WithoutScript_TellsTheVersionGapAndTheProxyInTheTable()
    {
        await using var context = await fixture.NewContextAsync(1350, 625, script: false);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, ManyInstruments.Name), "rheumatologist");

        await Assertions.Expect(page.Locator(".tl-twin")).ToContainTextAsync("version changed");
        await Assertions.Expect(page.Locator(".tl-twin")).ToContainTextAsync("answered on the patient’s behalf");
        await Assertions.Expect(page.Locator(".tl-twin")).ToContainTextAsync("Moderate (Spitzer 2006, Arch Intern Med 166:1092)");
        await Assertions.Expect(page.Locator("[data-more-charts]")).ToBeHiddenAsync();
    }

    // On a phone the blocks stand under each other; none lies beside or over another.
    [Fact]
    public async Task Timeline_OnAPhone_StacksItsBlocks()
    {
        await using var context = await fixture.NewContextAsync(390, 844);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, ManyInstruments.Name), "rheumatologist");
        await Assertions.Expect(page.Locator("[data-charts]")).ToBeVisibleAsync();

        var misplaced = await page.EvaluateAsync<string[]>(
            """
            () => {
                const boxes = [...document.querySelectorAll(".tl > section")].map(e => [e.className, e.getBoundingClientRect()]);
                return boxes.filter(([, box], i) => box.left < 0 || box.right > innerWidth || (i > 0 && box.top < boxes[i - 1][1].bottom)).map(([name]) => name);
            }
            """);
        Assert.Empty(misplaced);
    }

    [Fact]
    public async Task Timeline_SliderByKeyboard_GoesToTheDateBefore()
    {
        await using var context = await fixture.NewContextAsync(1350, 625);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, TestPatients.LongName), "rheumatologist");
        var slider = page.Locator("[data-slider]");
        await slider.FocusAsync();
        await slider.PressAsync("ArrowLeft");

        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("date="));
        await Assertions.Expect(page.Locator(".tl-map__bar")).ToContainTextAsync("39 of 40");
    }

    [Fact]
    public async Task Timeline_QuestionMark_ListsTheKeys()
    {
        await using var context = await fixture.NewContextAsync(1350, 625);
        var page = await context.LaunchAsync(Programs, "carys", "rheumatologist");
        await Assertions.Expect(page.Locator("[data-help]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");

        await Assertions.Expect(page.Locator("[data-help-sheet]")).ToContainTextAsync("choose the baseline");
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-help-sheet]")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Map_OnAPhone_ShowsOneViewAndSwitchesWithoutScriptToo(bool script)
    {
        await using var context = await fixture.NewContextAsync(390, 844, script);
        var page = await context.LaunchAsync(Programs, "carys", "GP");
        await Assertions.Expect(page.Locator(".app-map__figure--front")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".app-map__figure--back")).ToBeHiddenAsync();

        await page.Locator("#map-view-back").CheckAsync();

        await Assertions.Expect(page.Locator(".app-map__figure--front")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".app-map__figure--back")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Map_PointByKey_OpensItsRowAndItsSheetIsAccessible()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(Programs, await context.FindPatientAsync(Programs, TestPatients.NewName), "GP");
        await page.GetByText("Mark points examined").ClickAsync();
        await page.Locator("[data-region='f-outer-hip-l']").ClickAsync(new() { Force = true });
        await Assertions.Expect(page.Locator("[data-sheet]")).ToContainTextAsync("Tensor");
        await page.AssertAccessibleAsync();

        await page.Keyboard.PressAsync("2");

        await Assertions.Expect(page.Locator("select[name$='.landmark']")).ToHaveValueAsync("tensor");
        await Assertions.Expect(page.Locator("select[name$='.tenderness']")).ToHaveValueAsync("");
        await page.AssertAccessibleAsync();
    }
}
