using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>
/// A browser without script: follows redirects and links, fills in forms, keeps cookies. As browsers do on loopback,
/// it sends cookies marked Secure over plain http too, which <see cref="CookieContainer"/> does not.
/// </summary>
public sealed class PlainBrowser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient _client;
    private readonly Dictionary<(string Authority, string Name), string> _cookies = [];

    /// <summary>A browser with nothing open.</summary>
    /// <param name="observer">Sees each request and answer, redirects too, as it passes.</param>
    public PlainBrowser(DelegatingHandler? observer = null)
    {
        var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        if (observer is not null)
        {
            observer.InnerHandler = network;
        }

        _client = new HttpClient((HttpMessageHandler?)observer ?? network);
    }

    /// <summary>The page that is open.</summary>
    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public Uri Address { get; private set; } = new("about:blank");

    public HttpStatusCode Status { get; private set; }

    /// <summary>What the page says, white space folded.</summary>
    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    public Task OpenAsync(string address, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(Address.IsAbsoluteUri && Address.Scheme != "about" ? Address : new Uri("http://localhost"), address)), cancellationToken);

    /// <summary>Follows the first link whose text holds <paramref name="text"/>.</summary>
    public Task FollowAsync(string text, CancellationToken cancellationToken)
    {
        var link = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => a.TextContent.Contains(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"No link '{text}' at {Address}: {Text}");
        return OpenAsync(link.GetAttribute("href")!, cancellationToken);
    }

    /// <summary>Presses the first button whose text holds <paramref name="button"/>, with these fields set.</summary>
    /// <param name="fields">Field name to value; null leaves a field out, as an unticked box does.</param>
    public Task PressAsync(string button, IEnumerable<KeyValuePair<string, string?>> fields, CancellationToken cancellationToken)
    {
        var pressed = Page.QuerySelectorAll("form button, form input[type=submit]").FirstOrDefault(b => (b.TextContent + b.GetAttribute("value")).Contains(button, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"No button '{button}' at {Address}: {Text}");
        var form = (IHtmlFormElement)(pressed.GetAttribute("form") is { } id ? Page.GetElementById(id)! : pressed.Closest("form")!);
        var values = FieldsOf(form).ToList();
        foreach (var group in fields.GroupBy(f => f.Key, StringComparer.Ordinal))
        {
            values.RemoveAll(v => v.Key == group.Key);
            values.AddRange(group.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value!)));
        }

        if (pressed.GetAttribute("name") is { Length: > 0 } name)
        {
            values.RemoveAll(v => v.Key == name);
            values.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? Address : new Uri(Address, action);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
            return OpenAsync(new UriBuilder(target) { Query = query }.Uri.ToString(), cancellationToken);
        }

        return PostAsync(target.AbsoluteUri, values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)), cancellationToken);
    }

    /// <summary>Posts these fields as they are, as another tab or an attacker would.</summary>
    public Task PostAsync(string address, IEnumerable<KeyValuePair<string, string?>> fields, CancellationToken cancellationToken)
    {
        var target = new Uri(address);
        return SendAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields.Where(f => f.Value is not null)!) };
                request.Headers.Add("Origin", target.GetLeftPart(UriPartial.Authority));
                return request;
            },
            cancellationToken);
    }

    public Task PressAsync(string button, CancellationToken cancellationToken) => PressAsync(button, [], cancellationToken);

    /// <summary>Sends a request with this browser's cookies, as a script would, and gives the answer; the open page stays.</summary>
    public async Task<HttpResponseMessage> FetchAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        AddCookies(request);
        return await _client.SendAsync(request, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private void AddCookies(HttpRequestMessage request)
    {
        var cookies = string.Join("; ", _cookies.Where(c => c.Key.Authority == request.RequestUri!.Authority).Select(c => $"{c.Key.Name}={c.Value}"));
        if (cookies.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        }
    }

    private async Task SendAsync(Func<HttpRequestMessage> first, CancellationToken cancellationToken)
    {
        var request = first();
        for (var hop = 0; hop < 12; hop++)
        {
            Address = request.RequestUri!;
            var authority = Address.Authority;
            AddCookies(request);
            using var answer = await _client.SendAsync(request, cancellationToken);
            request.Dispose();
            Keep(authority, answer);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, location));
                continue;
            }

            Status = answer.StatusCode;
            Page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync(cancellationToken));
            return;
        }

        throw new InvalidOperationException($"Too many redirects, last at {Address}");
    }

    private void Keep(string authority, HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            return;
        }

        foreach (var line in lines)
        {
            var pair = line.Split(';', 2)[0].Split('=', 2);
            var gone = line.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) || line.Contains("max-age=0", StringComparison.OrdinalIgnoreCase);
            if (gone)
            {
                _cookies.Remove((authority, pair[0]));
            }
            else
            {
                _cookies[(authority, pair[0])] = pair[1];
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        yield return KeyValuePair.Create(name, box.GetAttribute("value") ?? "on");
                    }

                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value ?? "");
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return KeyValuePair.Create(name, option.Value ?? "");
                    }

                    break;
            }
        }
    }
}
