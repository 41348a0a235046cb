using System.Globalization;
using Physology.Fhir.Benchmarks;

if (args is ["--mutations", var wanted] && long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    return JsonMutations.Run(count);
}

if (args is ["--validation-mutations", var many] && long.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out var resources))
{
    return ValidationMutations.Run(resources);
}

// `--summary [NAME…]` prints one JSON line a measure; a look, within a minute a name.
if (args is not ["--summary", .. var names])
{
    Console.Error.WriteLine($"usage: --summary [{string.Join('|', Summaries.All.Keys)}]… | --mutations COUNT | --validation-mutations COUNT");
    return 2;
}

var unknown = names.Where(name => !Summaries.All.ContainsKey(name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"not known: {string.Join(", ", unknown)}; there are {string.Join(", ", Summaries.All.Keys)}");
    return 2;
}

foreach (var name in names.Length > 0 ? names : [.. Summaries.All.Keys])
{
    await foreach (var measure in Summaries.All[name]())
    {
        Console.WriteLine(measure.ToJson());
    }
}

return 0;
