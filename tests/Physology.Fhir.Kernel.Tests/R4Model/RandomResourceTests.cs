using System.Text;
using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>Laws that hold of every value, on resources of every type.</summary>
public sealed class RandomResourceTests
{
    private const int Seeds = 4;

    /// <summary>Places tried in one resource, spread over it: another seed has others.</summary>
    private const int Places = 16;

    public static TheoryData<string> Types => [.. Fhir.R4.FhirTypes.Resources];

    [Theory]
    [MemberData(nameof(Types))]
    public void ReadThenWrite_AnyResource_IsIdentity(string type)
    {
        foreach (var json in Some(type))
        {
            var parsed = FhirJson.Parse(json);

            Assert.True(parsed.IsClean, $"{parsed.Issues.FirstOrDefault()} in {Encoding.UTF8.GetString(json)}");
            var written = FhirJson.Write(parsed.Value!);
            Assert.Null(JsonComparison.Difference(json, written));
            Assert.Equal(written, FhirJson.Write(FhirJson.Parse(written).Value!));
            Assert.Null(JsonComparison.Difference(json, Encoding.UTF8.GetBytes(FhirJson.WriteToString(parsed.Value!, indented: true))));
            Assert.True(FhirJson.Parse<Fhir.R4.Resource>(json, JsonReadOptions.Tolerant).IsClean);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Equality_AnyResource_HoldsForItselfAndItsCopy(string type)
    {
        foreach (var json in Some(type))
        {
            var one = FhirJson.Parse(json).Value!;
            var again = FhirJson.Parse(json).Value!;
            var copy = one.DeepCopy();

            Assert.True(one.IsExactly(one));
            Assert.True(one.IsExactly(again) && again.IsExactly(one));
            Assert.True(one.IsExactly(copy) && copy.IsExactly(one) && copy.IsExactly(again));
            Assert.False(one.IsExactly(null));
            Assert.Equal(FhirJson.Write(one), FhirJson.Write(copy));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Copy_ChangedAnywhere_IsUnequalAndLeavesTheOriginal(string type)
    {
        foreach (var json in Some(type))
        {
            var original = FhirJson.Parse(json).Value!;
            var before = FhirJson.Write(original);
            var count = Nodes(original.DeepCopy()).Count();

            foreach (var i in Spread(count))
            {
                var copy = original.DeepCopy();
                Change(Nodes(copy).ElementAt(i));
                Assert.False(original.IsExactly(copy));
                Assert.False(copy.IsExactly(original));
            }

            Assert.Equal(before, FhirJson.Write(original));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Equality_TextWithoutOneMemberOrItem_IsUnequal(string type)
    {
        foreach (var json in Some(type))
        {
            var original = FhirJson.Parse(json).Value!;
            foreach (var i in Spread(PlacesOf(JsonNode.Parse(json)).Count()))
            {
                var less = Without(json, i);
                var other = FhirJson.Parse(less).Value!;
                Assert.False(original.IsExactly(other) || other.IsExactly(original), Encoding.UTF8.GetString(less));
            }
        }
    }

    [Fact]
    public void Equality_LongTextAsReadAndAsSet_IsTheSame()
    {
        var text = string.Concat(Enumerable.Repeat("ärger 😀 ", 60));
        var read = FhirJson.ParseElement<Fhir.R4.Annotation>(Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}""")).Value!;
        var set = new Fhir.R4.Annotation { Text = text };

        Assert.True(read.IsExactly(set) && set.IsExactly(read));
        set.Text.Value += "!";
        Assert.False(read.IsExactly(set) || set.IsExactly(read));
        Assert.Equal(text, read.Text?.Value);
    }

    [Fact]
    public void Equality_OfReadResources_AllocatesNothing()
    {
        var json = new RandomJson(7).Resource("Observation");
        var (one, other) = (FhirJson.Parse(json).Value!, FhirJson.Parse(json).Value!);
        one.IsExactly(other);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var equal = one.IsExactly(other);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(equal);
        Assert.Equal(0, allocated);
    }

    private static IEnumerable<byte[]> Some(string type) => Enumerable.Range(1, Seeds).Select(seed => new RandomJson(seed).Resource(type));

    /// <summary>Every resource, element and primitive of a tree.</summary>
    private static IEnumerable<Fhir.R4.Base> Nodes(Fhir.R4.Base root)
    {
        yield return root;
        foreach (var child in root.NamedChildren)
        {
            if (child.Name == "id" && root is Fhir.R4.Element)
                continue; // made for the asking: the element keeps a plain text
            foreach (var node in Nodes(child.Value))
                yield return node;
        }
    }

    private static void Change(Fhir.R4.Base node)
    {
        switch (node)
        {
            case Fhir.R4.TextPrimitive text: text.Value += "x"; break;
            case Fhir.R4.NumberPrimitive number: number.Value = (number.Value ?? 0) + 1; break;
            case Fhir.R4.FhirBoolean boolean: boolean.Value = boolean.Value is not true; break;
            case Fhir.R4.FhirDecimal number: number.Value = (number.Value ?? 0) == 1.000m ? 2m : 1.000m; break;
            case Fhir.R4.Element element: element.ElementId += "x"; break;
            case Fhir.R4.Resource resource: resource.Id = (resource.Id?.Value ?? "") + "x"; break;
        }
    }

    private static IEnumerable<int> Spread(int count) => Enumerable.Range(0, Math.Min(count, Places)).Select(i => (int)((long)i * count / Math.Min(count, Places)));

    /// <summary>The text without its n-th member or item; a resource's type and the items of primitives stay.</summary>
    private static byte[] Without(byte[] json, int n)
    {
        var root = JsonNode.Parse(json)!;
        var (parent, key) = PlacesOf(root).ElementAt(n);
        if (parent is JsonObject members)
            members.Remove((string)key);
        else
            parent.AsArray().RemoveAt((int)key);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<(JsonNode Parent, object Key)> PlacesOf(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (name != "resourceType")
                    yield return (members, name);
                foreach (var place in PlacesOf(value))
                    yield return place;
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonObject)
                    yield return (items, i);
                foreach (var place in PlacesOf(items[i]))
                    yield return place;
            }
        }
    }
}
