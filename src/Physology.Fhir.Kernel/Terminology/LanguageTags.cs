using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// Language tags (BCP 47): well formed by RFC 5646 2.1 and valid by 2.2.9, that is of subtags in IANA's registry, of which a copy is
/// carried. Letter case makes no difference (2.1.1). Extensions are checked for their form alone.
/// </summary>
internal static class LanguageTags
{
    public const string System = "urn:ietf:bcp:47";

    private static readonly Lazy<Registry> Subtags = new(Registry.Load);

    private static readonly CodeValidation Good = new CodeValidation.Valid(null);
    private static readonly CodeValidation IllFormed = new CodeValidation.Invalid(TerminologyIssueCodes.NotByGrammar, "Not a language tag by RFC 5646: en, en-GB, zh-Hant are.");
    private static readonly CodeValidation Unregistered = new CodeValidation.Invalid(TerminologyIssueCodes.UnknownCode, "A language tag of which a part is not in IANA's registry.");

    public static CodeValidation Check(string tag) => Subtags.Value.Check(tag);

    private sealed class Registry
    {
        private readonly FrozenSet<string> _grandfathered;
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _languages;
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _extended;
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _scripts;
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _regions;
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _variants;

        private Registry(Dictionary<string, FrozenSet<string>> kinds)
        {
            _grandfathered = kinds["grandfathered"];
            _languages = kinds["language"].GetAlternateLookup<ReadOnlySpan<char>>();
            _extended = kinds["extlang"].GetAlternateLookup<ReadOnlySpan<char>>();
            _scripts = kinds["script"].GetAlternateLookup<ReadOnlySpan<char>>();
            _regions = kinds["region"].GetAlternateLookup<ReadOnlySpan<char>>();
            _variants = kinds["variant"].GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public static Registry Load() => new(Table.Lines("bcp-47.txt").Select(l => l.Split(' '))
            .ToDictionary(w => w[0], w => w.Skip(1).SelectMany(Range).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal));

        // langtag = language ["-" script] ["-" region] *("-" variant) *("-" extension) ["-" privateuse]
        public CodeValidation Check(string tag)
        {
            if (_grandfathered.Contains(tag))
            {
                return Good;
            }

            Span<Range> parts = stackalloc Range[33];
            var text = tag.AsSpan();
            var count = text.Split(parts, '-');
            if (count > 32)
            {
                return IllFormed; // the grammar sets no limit; no real tag comes near this one
            }

            for (var i = 0; i < count; i++)
            {
                if (text[parts[i]] is not { Length: > 0 and <= 8 } part || part.ContainsAnyExcept(Alphanumeric))
                {
                    return IllFormed;
                }
            }

            return Check(text, parts[..count]);
        }

        private CodeValidation Check(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts)
        {
            if (IsSingleton(text[parts[0]], 'x'))
            {
                return parts.Length > 1 ? Good : IllFormed;
            }

            var language = text[parts[0]];
            if (language.Length < 2 || !IsLetters(language))
            {
                return IllFormed;
            }

            var known = _languages.Contains(language);
            var at = 1;
            for (var extended = 0; extended < 3 && at < parts.Length && language.Length <= 3 && text[parts[at]] is { Length: 3 } e && IsLetters(e); extended++, at++)
            {
                known &= _extended.Contains(e);
            }

            if (at < parts.Length && text[parts[at]] is { Length: 4 } script && IsLetters(script))
            {
                known &= _scripts.Contains(script);
                at++;
            }

            if (at < parts.Length && text[parts[at]] is var region && ((region.Length == 2 && IsLetters(region)) || (region.Length == 3 && IsDigits(region))))
            {
                known &= _regions.Contains(region);
                at++;
            }

            for (var first = at; at < parts.Length && IsVariant(text[parts[at]]); at++)
            {
                known &= _variants.Contains(text[parts[at]]);
                for (var i = first; i < at; i++)
                {
                    if (text[parts[i]].Equals(text[parts[at]], StringComparison.OrdinalIgnoreCase))
                    {
                        return IllFormed; // 2.2.5: no variant twice
                    }
                }
            }

            return AreExtensions(text, parts[at..]) ? known ? Good : Unregistered : IllFormed;
        }

        // *(singleton 1*("-" (2*8alphanum))) ["x" 1*("-" (1*8alphanum))], no singleton twice
        private static bool AreExtensions(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts)
        {
            var seen = new HashSetOfChars();
            for (var at = 0; at < parts.Length;)
            {
                if (IsSingleton(text[parts[at]], 'x'))
                {
                    return at + 1 < parts.Length;
                }

                if (text[parts[at]].Length != 1 || !seen.Add(char.ToLowerInvariant(text[parts[at]][0])))
                {
                    return false;
                }

                var first = ++at;
                while (at < parts.Length && text[parts[at]].Length > 1)
                {
                    at++;
                }

                if (at == first)
                {
                    return false;
                }
            }

            return true;
        }

        private static readonly global::System.Buffers.SearchValues<char> Alphanumeric =
            global::System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

        private static bool IsSingleton(ReadOnlySpan<char> part, char letter) => part.Length == 1 && (part[0] | 0x20) == letter;

        private static bool IsVariant(ReadOnlySpan<char> part) => part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0]));

        private static bool IsLetters(ReadOnlySpan<char> part)
        {
            foreach (var c in part)
            {
                if (!char.IsAsciiLetter(c))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsDigits(ReadOnlySpan<char> part)
        {
            foreach (var c in part)
            {
                if (!char.IsAsciiDigit(c))
                {
                    return false;
                }
            }

            return true;
        }

        // qaa..qtz: the letters count up from the end, as in a number.
        private static IEnumerable<string> Range(string word)
        {
            var dots = word.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0)
            {
                yield return word;
                yield break;
            }

            var last = word[(dots + 2)..];
            for (var next = word[..dots].ToCharArray(); ;)
            {
                yield return new string(next);
                if (last.AsSpan().SequenceEqual(next))
                {
                    yield break;
                }

                var at = next.Length - 1;
                for (; next[at] == 'z'; at--)
                {
                    next[at] = 'a';
                }

                next[at]++;
            }
        }

        // Singletons are letters and digits.
        private struct HashSetOfChars
        {
            private ulong _bits;

            public bool Add(char c)
            {
                var bit = 1UL << (char.IsAsciiDigit(c) ? c - '0' : 10 + c - 'a');
                var isNew = (_bits & bit) == 0;
                _bits |= bit;
                return isNew;
            }
        }
    }
}
