using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Physology.Fhir.Web.Tests.Questionnaires;

/// <summary>What somebody with a browser, or with a file in the clinic's folder, must not be able to do.</summary>
public sealed class QuestionnaireAttackTests(RunningWithOwnQuestionnaires running) : QuestionnaireFlow(running), IClassFixture<RunningWithOwnQuestionnaires>
{
    [Fact]
    public async Task Draft_OfAnotherPatient_IsNeitherReadNorChangedNorFiled()
    {
        await LaunchAsync("amara", "gp");
        await OpenQuestionnaireAsync("Weight at home");
        await Clinic.PressAsync("Keep as draft", [AnsweredBy("self"), Type("Weight", "70.5")], Cancellation);
        var draft = Hidden("__draft");
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("Weight at home");
        Assert.DoesNotContain("70.5", Clinic.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var form = Clinic.Address.AbsoluteUri;
        var token = Hidden("__request");

        await Clinic.PostAsync(form, [Field("__request", token), Field("__draft", draft), Field("__version", "1"), Field("action", "discard")], Cancellation);
        await Clinic.PostAsync(form, [Field("__request", token), Field("__draft", draft), Field("__version", "1"), Field("__who", "proxy"), Field("action", "save")], Cancellation);
        Assert.DoesNotContain("70.5", Clinic.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await Clinic.PostAsync(form + "/review", [Field("__request", token), Field("draft", draft), Field("version", "1"), Field("action", "file")], Cancellation);
        await Clinic.OpenAsync(Launch + "/questionnaires/filed/" + draft, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, Clinic.Status);

        Assert.DoesNotContain(Running.InTheRecord("QuestionnaireResponse", "brian").Concat(Running.InTheRecord("QuestionnaireResponse", "amara")), json => json.Contains("clinic.example/weight", StringComparison.Ordinal));
        await LaunchAsync("amara", "gp");
        await OpenQuestionnaireAsync("Weight at home");
        Assert.Contains(Clinic.Page.QuerySelectorAll("input"), i => i.GetAttribute("value") == "70.5");
        Assert.Equal("self", Clinic.Page.QuerySelector("input[name=__who][checked]")!.GetAttribute("value"));
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task Page_OfAnotherBrowsersLaunch_IsNotShown()
    {
        await LaunchAsync("amara", "gp");
        await OpenQuestionnaireAsync("PHQ-9");

        await Phone.OpenAsync(Clinic.Address.AbsoluteUri, Cancellation);

        Assert.DoesNotContain("Little interest", Phone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", Phone.Page.DocumentElement.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Post_WithoutTheRequestToken_IsRefusedAndChangesNothing()
    {
        await LaunchAsync("carys", "gp");
        await OpenQuestionnaireAsync("Weight at home");
        var form = Clinic.Address.AbsoluteUri;
        var fields = new[] { Field("__draft", Hidden("__draft")), Field("__version", "0"), Type("Weight", "61"), Field("action", "save") };
        var token = Hidden("__request");

        foreach (var handler in (string[])["", "?handler=Save"])
        {
            await Clinic.PostAsync(form + handler, fields, Cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, Clinic.Status);
        }

        await Clinic.OpenAsync(form, Cancellation);
        Assert.Equal("0", Hidden("__version"));
        await Clinic.PostAsync(form, [.. fields, Field("__request", token)], Cancellation);
        Assert.Equal("1", Hidden("__version"));
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedAndTheDraftStays()
    {
        await LaunchAsync("carys", "rheumatologist");
        await OpenQuestionnaireAsync("Weight at home");
        var form = Clinic.Address.AbsoluteUri;
        await Clinic.PressAsync("Keep as draft", [Type("Weight", "62")], Cancellation);
        var own = new[] { Field("__request", Hidden("__request")), Field("__draft", Hidden("__draft")), Field("__version", Hidden("__version")) };

        Assert.True(await IsRefusedAsync(Enumerable.Range(0, 60).Select(i => Field("x" + i, new string('a', 100_000)))));
        Assert.True(await IsRefusedAsync(Enumerable.Range(0, 25_000).Select(i => Field("x" + i, ""))));
        Assert.True(await IsRefusedAsync([Field("x", new string('a', 300_000))]));
        Assert.False(await IsRefusedAsync([Field("x", new string('a', 1_000))]));

        await Clinic.OpenAsync(form, Cancellation);
        Assert.Contains(Clinic.Page.QuerySelectorAll("input"), i => i.GetAttribute("value") == "62");
        await Clinic.PressAsync("Throw this draft away", Cancellation);

        async Task<bool> IsRefusedAsync(IEnumerable<KeyValuePair<string, string?>> fields)
        {
            try
            {
                await Clinic.PostAsync(form, [.. own, .. fields], Cancellation);
                return Clinic.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge;
            }
            catch (HttpRequestException)
            {
                return true; // the service hangs up on the rest of it
            }
        }
    }

    [Fact]
    public async Task Post_HostileFieldNames_AreLeftOut()
    {
        await LaunchAsync("brian", "rheumatologist");
        await OpenQuestionnaireAsync("Weight at home");
        var name = Type("Weight", "").Key;
        string[] hostile =
        [
            "__proto__", "constructor", name + "'", name + "-99999999999", name + "-0-0-0-0-0", "../" + name, "[" + name + "]", "x".PadRight(400, 'x'), "<script>", "${7*7}", "{{7*7}}", "😀",
        ];

        foreach (var one in hostile)
        {
            await Clinic.PressAsync("Keep as draft", [AnsweredBy("self"), Type("Weight", "63"), Field(one, "planted")], Cancellation);
            Assert.True(Clinic.Status == HttpStatusCode.OK, $"{one}: {Clinic.Status}");
        }

        // No text may hold NUL; the database would refuse it later.
        foreach (var one in new[] { Field(name + "\u0000", "planted"), Field("__who-name", "a\u0000b") })
        {
            var form = Clinic.Address.AbsoluteUri;
            await Clinic.PressAsync("Keep as draft", [one], Cancellation);
            Assert.True(Clinic.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{one}: {Clinic.Status}");
            await Clinic.OpenAsync(form, Cancellation);
        }

        Assert.DoesNotContain("planted", Clinic.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(Clinic.Page.QuerySelectorAll("input"), i => i.GetAttribute("value") == "63");
        await Clinic.PressAsync("Review", Cancellation);
        Assert.DoesNotContain("planted", Clinic.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await Clinic.PressAsync("Back to the questions", Cancellation);
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task OwnQuestionnaire_WithMarkupOfAnAttacker_RunsNothing()
    {
        await LaunchAsync("carys", "gp");
        await Clinic.OpenAsync(Launch + "/questionnaires", Cancellation);
        AssertHarmless(isControlSeen: "Hostile");
        await OpenQuestionnaireAsync("Hostile");
        AssertHarmless(isControlSeen: "Bold");
        Assert.NotNull(Clinic.Page.QuerySelector("main b"));

        await Clinic.PressAsync("Review", [AnsweredBy("self"), Type("Markdown", RunningWithOwnQuestionnaires.Attack)], Cancellation);

        Assert.Contains("What will be filed", Clinic.Text, StringComparison.Ordinal);
        AssertHarmless(isControlSeen: "onerror");
        await Clinic.PressAsync("Back to the questions", Cancellation);
        AssertHarmless(isControlSeen: "Bold");
        Assert.Contains(Clinic.Page.QuerySelectorAll("input"), i => i.GetAttribute("value") == RunningWithOwnQuestionnaires.Attack);
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task Page_OfAnUnknownQuestionnaire_IsNotThere()
    {
        await LaunchAsync("carys", "gp");

        foreach (var id in (string[])["nothing", "own-0000000000000000", "..%2F..%2Fetc%2Fpasswd", "phq-9'"])
        {
            await Clinic.OpenAsync($"{Launch}/questionnaires/{id}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, Clinic.Status);
            await Clinic.OpenAsync($"{Launch}/questionnaires/{id}/review", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, Clinic.Status);
        }
    }

    private void AssertHarmless(string isControlSeen)
    {
        Assert.Contains(isControlSeen, Clinic.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.All(Clinic.Page.Scripts, script => Assert.StartsWith("/app/", script.Source, StringComparison.Ordinal));
        Assert.Empty(Clinic.Page.QuerySelectorAll("iframe, object, embed, base, main style, form form, img[src=x]"));
        Assert.DoesNotContain(Clinic.Page.All.SelectMany(element => element.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Clinic.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.All(Clinic.Page.Forms, form => Assert.StartsWith("/launches/", form.GetAttribute("action") ?? "/launches/", StringComparison.Ordinal));
    }

    private string Hidden(string name) => ((IHtmlInputElement)Clinic.Page.QuerySelector($"input[name='{name}']")!).Value;

    private static KeyValuePair<string, string?> Field(string name, string value) => KeyValuePair.Create(name, (string?)value);
}
