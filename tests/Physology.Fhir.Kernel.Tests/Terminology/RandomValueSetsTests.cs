using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>Random composes against a plain reading of the specification by sets, and membership against the expansion.</summary>
public sealed class RandomValueSetsTests
{
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["animal"] = [], ["mammal"] = ["animal"], ["dog"] = ["mammal"], ["cat"] = ["mammal"], ["platypus"] = ["mammal", "bird"],
        ["bird"] = ["animal"], ["duck"] = ["bird"], ["dodo"] = ["bird"],
    };

    private static readonly Dictionary<string, string> Legs = new() { ["dog"] = "4", ["cat"] = "4", ["platypus"] = "4", ["duck"] = "2", ["dodo"] = "2" };
    private static readonly string[] Animal = [.. Parents.Keys];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Expand_RandomCompose_IsWhatTheSetsSay(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            // Three sets, each may take in those before it.
            var sets = new List<R4.ValueSet>();
            var expected = new List<HashSet<string>>();
            for (var i = 0; i < 3; i++)
            {
                var compose = new R4.ValueSet.ComposeComponent();
                var codes = new HashSet<string>();
                for (var n = random.Next(1, 4); n > 0; n--)
                {
                    compose.Include.Add(Include(random, expected, out var part));
                    codes.UnionWith(part);
                }

                for (var n = random.Next(0, 3); n > 0; n--)
                {
                    compose.Exclude.Add(Include(random, expected, out var part));
                    codes.ExceptWith(part);
                }

                if (random.Next(4) == 0)
                {
                    compose.Inactive = false;
                    codes.Remove("dodo");
                }

                sets.Add(new R4.ValueSet { Url = $"http://example.org/ValueSet/r{i}", Status = "active", Compose = compose });
                expected.Add(codes);
            }

            var service = new TerminologyService(DefinitionStore.Of([AnimalSystem(), .. sets]), options: new TerminologyOptions { AllowAbstract = true });
            foreach (var i in new[] { 2, 0, 1 })
            {
                var url = $"http://example.org/ValueSet/r{i}";
                Assert.True(expected[i].SetEquals(Codes(service.Expand(url))), $"seed {seed}, round {round}, set {i}: {R4.Json.FhirJson.WriteToString(sets[i])}");
                Assert.Equal(expected[i], Animal.Where(a => service.ValidateCode(url, new(a == "dog" ? null : Animals, a)) is CodeValidation.Valid).ToHashSet());
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Expand_RandomNonsense_IsNeverAnException(int seed)
    {
        var random = new Random(seed);
        string Word() => random.Next(8) switch
        {
            0 => "", 1 => "(", 2 => "http://example.org/ValueSet/r" + random.Next(4), 3 => Animals, 4 => Animal[random.Next(Animal.Length)],
            5 => "concept", 6 => new[] { "=", "is-a", "regex", "in", "exists", "generalizes", "nonsense" }[random.Next(7)], _ => "|" + random.Next(3),
        };
        R4.ValueSet.IncludeComponent Part()
        {
            var part = new R4.ValueSet.IncludeComponent { System = random.Next(3) == 0 ? null : random.Next(3) == 0 ? Word() : Animals, Version = random.Next(5) == 0 ? Word() : null };
            for (var n = random.Next(3); n > 0; n--)
            {
                switch (random.Next(3))
                {
                    case 0: part.Concept.Add(new() { Code = Word(), Display = random.Next(2) == 0 ? Word() : null }); break;
                    case 1: part.Filter.Add(new() { Property = random.Next(4) == 0 ? null : Word(), Op = Word(), Value = Word() }); break;
                    default: part.ValueSet.Add(Word()); break;
                }
            }

            return part;
        }

        for (var round = 0; round < 400; round++)
        {
            var sets = Enumerable.Range(0, 4).Select(i =>
            {
                var set = new R4.ValueSet { Url = $"http://example.org/ValueSet/r{i}", Status = "active", Compose = new() };
                for (var n = random.Next(4); n > 0; n--)
                {
                    (random.Next(3) == 0 ? set.Compose.Exclude : set.Compose.Include).Add(Part());
                }

                return set;
            }).ToList();
            var service = Service([AnimalSystem(), .. sets]);
            foreach (var set in sets)
            {
                // What can be spelt out tells every code; what cannot, says why.
                var result = service.Expand(set.Url!.Value!);
                Assert.True(
                    result is ExpansionResult.NotExpanded { Issues.Count: > 0 } || Codes(result).All(c => c.Length == 0 || service.ValidateCode(set.Url.Value!, new(null, c)) is not CodeValidation.NotChecked),
                    string.Join('\n', sets.Select(s => R4.Json.FhirJson.WriteToString(s)).Append(set.Url.Value)));
            }
        }
    }

    private static R4.ValueSet.IncludeComponent Include(Random random, List<HashSet<string>> earlier, out HashSet<string> codes)
    {
        var include = new R4.ValueSet.IncludeComponent();
        codes = [.. Animal];
        if (earlier.Count == 0 || random.Next(3) > 0)
        {
            include.System = Animals;
            switch (random.Next(3))
            {
                case 0:
                    var listed = Animal.Where(_ => random.Next(2) == 0).DefaultIfEmpty("cat").ToArray();
                    include.Concept.AddRange(listed.Select(c => new R4.ValueSet.ConceptComponent { Code = c }));
                    codes.IntersectWith(listed);
                    break;
                case 1:
                    for (var n = random.Next(1, 3); n > 0; n--)
                    {
                        var (filter, test) = Filter(random);
                        include.Filter.Add(filter);
                        codes.RemoveWhere(c => !test(c));
                    }

                    break;
            }
        }

        if (earlier.Count > 0 && (include.System is null || random.Next(3) == 0))
        {
            for (var n = random.Next(1, 3); n > 0; n--)
            {
                var which = random.Next(earlier.Count);
                include.ValueSet.Add($"http://example.org/ValueSet/r{which}");
                codes.IntersectWith(earlier[which]);
            }
        }

        return include;
    }

    private static (R4.ValueSet.FilterComponent Filter, Func<string, bool> Test) Filter(Random random)
    {
        var code = Animal[random.Next(Animal.Length)];
        static R4.ValueSet.FilterComponent Of(string property, string op, string value) => new() { Property = property, Op = op, Value = value };
        return random.Next(11) switch
        {
            0 => (Of("concept", "is-a", code), c => IsA(c, code)),
            1 => (Of("concept", "descendent-of", code), c => c != code && IsA(c, code)),
            2 => (Of("concept", "is-not-a", code), c => !IsA(c, code)),
            3 => (Of("concept", "generalizes", code), c => IsA(code, c)),
            4 => (Of("parent", "=", code), c => Parents[c].Contains(code)),
            5 => (Of("child", "=", code), c => Parents[code].Contains(c)),
            6 => (Of("legs", "=", "4"), c => Legs.GetValueOrDefault(c) == "4"),
            7 => (Of("legs", "not-in", "4,6"), c => Legs.GetValueOrDefault(c) != "4"),
            8 => (Of("legs", "exists", "false"), c => !Legs.ContainsKey(c)),
            9 => (Of("code", "in", "dog,duck,wolf"), c => c is "dog" or "duck"),
            _ => (Of("code", "regex", "d.*"), c => c[0] == 'd'),
        };
    }

    private static bool IsA(string code, string ancestor) => code == ancestor || Parents[code].Any(p => IsA(p, ancestor));
}
