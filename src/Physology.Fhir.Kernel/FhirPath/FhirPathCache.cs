using System.Collections.Concurrent;

namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>Compiled expressions by text and options, never more than its bound. Safe for threads.</summary>
public sealed class FhirPathCache
{
    private readonly ConcurrentDictionary<(string Text, FhirPathOptions Options), Entry> _entries = new();
    private readonly int _capacity;
    private long _clock;

    /// <summary>A cache of at most so many expressions.</summary>
    public FhirPathCache(int capacity = 2048)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>The cache that the kernel's own rooms share.</summary>
    public static FhirPathCache Shared { get; } = new();

    /// <summary>How many expressions it holds now.</summary>
    public int Count => _entries.Count;

    /// <summary>The compiled expression; compiles it where it is not held. An expression that does not compile is not held.</summary>
    /// <exception cref="FhirPathException">As <see cref="FhirPathExpression.Compile"/>.</exception>
    public FhirPathExpression Get(string text, FhirPathOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = (text, options ?? FhirPathOptions.Default);
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.Used = Interlocked.Increment(ref _clock);
            return entry.Expression;
        }
        var expression = FhirPathExpression.Compile(text, options);
        if (_entries.Count >= _capacity)
            DropOldest();
        _entries[key] = new Entry(expression) { Used = Interlocked.Increment(ref _clock) };
        return expression;
    }

    // A quarter at once, so that the look through all entries is rare.
    private void DropOldest()
    {
        lock (_entries)
        {
            if (_entries.Count < _capacity)
                return;
            foreach (var (key, _) in _entries.OrderBy(e => e.Value.Used).Take(Math.Max(1, _capacity / 4)).ToList())
                _entries.TryRemove(key, out _);
        }
    }

    private sealed class Entry(FhirPathExpression expression)
    {
        public FhirPathExpression Expression { get; } = expression;

        public long Used { get; set; }
    }
}
