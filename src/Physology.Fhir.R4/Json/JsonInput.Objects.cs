using System.Runtime.CompilerServices;

namespace Physology.Fhir.R4.Json;

internal ref partial struct JsonInput
{
    /// <summary>
    /// Moves to the next member of the object: its name without the underscore, and the place at its value. False at the object's end,
    /// which is passed.
    /// </summary>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        do
        {
            var at = _at;
            if (_isFresh)
            {
                at = AfterSpace(at);
                _isFresh = false;
                if (At(at) == (byte)'}')
                {
                    Report(JsonIssueCodes.Empty, "The object is empty.", _openedAt, Light);
                    Close(at);
                    name = default;
                    return false;
                }
            }
            else if (At(at) == (byte)',')
            {
                at++;
            }
            else if ((at = Separator(at, (byte)'}')) < 0)
            {
                name = default;
                return false;
            }
            if (At(at) != (byte)'"')
                at = AfterSpace(at);
            _memberAt = at;
            if (At(at) != (byte)'"')
            {
                Break(at);
                name = default;
                return false;
            }
            var end = Special(++at);
            if (At(end) == (byte)'"')
            {
                name = _utf8[at..end];
                at = end + 1;
            }
            else
            {
                name = EscapedName(at, out at);
            }
            if (At(at) == (byte)':')
            {
                at++;
            }
            else
            {
                at = AfterSpace(at);
                if (At(at) != (byte)':')
                {
                    Break(at);
                    return false;
                }
                at++;
            }
            if (At(at) <= (byte)' ')
                at = AfterSpace(at);
            _at = at;
            _isSibling = name.Length > 1 && name[0] == (byte)'_';
            if (_isSibling)
                name = name[1..];
        }
        while (_isTolerant && _quiet == 0 && PassesNothing());
        return true;
    }

    /// <summary>Tolerant: passes over a null, an empty string or an empty object, which say as much as no value.</summary>
    private bool PassesNothing()
    {
        var at = _at;
        if (At(at) == (byte)'n')
        {
            WrongType("a value");
            return true;
        }
        var what = At(at) == (byte)'"' && At(at + 1) == (byte)'"' ? "string" : At(at) == (byte)'{' && At(AfterSpace(at + 1)) == (byte)'}' ? "object" : null;
        if (what is null)
            return false;
        Skip();
        Report(JsonIssueCodes.Empty, $"The {what} is empty.", at, JsonIssueSeverity.Warning);
        return true;
    }

    /// <summary>Whether the member's value is an object, as it must be; then it is opened.</summary>
    public bool OpensObject()
    {
        if (!_isSibling && At(_at) == (byte)'{')
            return Open();
        return _isSibling ? RefuseSibling() : OpensObjectOtherwise();
    }

    /// <summary>The same for the object of an underscore member.</summary>
    public bool OpensSibling() => At(_at) == (byte)'{' ? Open() : OpensObjectOtherwise();

    private bool OpensObjectOtherwise()
    {
        if (Unwraps() && At(_at) == (byte)'{')
            return Open();
        WrongType("an object");
        return false;
    }

    /// <summary>The items of the member's array of objects; none, with an issue, where it is no array.</summary>
    public JsonArray Array()
    {
        if (!_isSibling)
            return ArrayOfValues();
        RefuseSibling();
        return default;
    }

    /// <summary>Moves to the next object of the array and opens it; anything else in it is recorded and passed over.</summary>
    public bool NextObject(scoped ref JsonArray array)
    {
        while (NextItem(ref array))
        {
            if (_isTolerant && PassesNothing())
                continue;
            if (At(_at) == (byte)'{')
                return Open();
            WrongType("an object");
        }
        return false;
    }

    /// <summary>The member's extensions.</summary>
    public void Extensions(scoped ref List<R4.Extension>? list)
    {
        for (var array = Array(); NextObject(ref array);)
        {
            var item = new R4.Extension();
            (list ??= new(1)).Add(item);
            item.ReadMembers(ref this);
        }
    }

    /// <summary>The member's resources.</summary>
    public void Resources(scoped ref List<R4.Resource>? list)
    {
        for (var array = Array(); NextItem(ref array);)
        {
            if (At(_at) != (byte)'{')
                WrongType("an object");
            else if (Resource(isRoot: false) is { } item)
                (list ??= new(1)).Add(item);
        }
    }

    /// <summary>The member's resource.</summary>
    public Resource? Resource()
    {
        if (_isSibling)
        {
            RefuseSibling();
            return null;
        }
        if (At(_at) == (byte)'{' || (Unwraps() && At(_at) == (byte)'{'))
            return Resource(isRoot: false);
        WrongType("an object");
        return null;
    }

    /// <summary>Passes over the type of the resource being read, which was found before.</summary>
    public void PassResourceType() => Skip();

    /// <summary>Reads the resource that starts here; null, with an issue, where its type is not known.</summary>
    private Resource? Resource(bool isRoot)
    {
        var start = _at;
        var typeAt = TypeAt(start);
        if (_isBroken)
            return null;
        Resource? resource = null;
        if (typeAt < 0)
            Report(JsonIssueCodes.MissingResourceType, "The resource has no resourceType.", start);
        else if (At(typeAt) != (byte)'"')
            Report(JsonIssueCodes.WrongJsonType, "resourceType is a string.", typeAt);
        else if ((resource = FhirTypes.CreateResource(Name(typeAt))) is null)
            Report(JsonIssueCodes.UnknownResourceType, "R4 has no resource of this type.", typeAt);
        if (resource is null)
        {
            Skip();
            return null;
        }
        if (isRoot)
            RootName = resource.TypeName;
        if (Open())
            resource.ReadMembers(ref this);
        return resource;
    }

    /// <summary>Where the value of this object's <c>resourceType</c> starts, or -1. It is the first member nearly always.</summary>
    private int TypeAt(int start)
    {
        var usual = "\"resourceType\":"u8;
        if (_utf8[(start + 1)..].StartsWith(usual))
            return AfterSpace(start + 1 + usual.Length);
        var ahead = this;
        ahead._quiet++;
        if (ahead.Open())
        {
            while (ahead.NextMember(out var name))
            {
                if (!ahead._isSibling && name.SequenceEqual("resourceType"u8))
                    return ahead._at;
                ahead.Skip();
            }
        }
        if (ahead._isBroken)
        {
            (_isBroken, _issues, _at) = (true, ahead._issues, ahead._at);
        }
        return -1;
    }

    private bool Open()
    {
        // A limit above the usual is the caller's wish, the stack is the machine's.
        if (_depth >= _limits.MaxDepth || ((_depth & 31) == 31 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            Break(_at, JsonIssueCodes.TooDeep, $"Nested deeper than {_limits.MaxDepth}.");
            return false;
        }
        if (!Counts())
            return false;
        _depth++;
        _openedAt = _at++;
        _isFresh = true;
        return true;
    }

    private bool Counts()
    {
        if (++_elements <= _limits.MaxElements)
            return true;
        Break(_at, JsonIssueCodes.TooManyElements, $"More than {_limits.MaxElements} objects, arrays and repeated values.");
        return false;
    }

    private void Close(int at)
    {
        _at = at + 1;
        _depth--;
        _isFresh = false;
    }

    private JsonArray ArrayOfValues()
    {
        if (At(_at) == (byte)'[')
            return new JsonArray { IsOpen = Open() };
        if (!_isTolerant || At(_at) == (byte)'n')
        {
            WrongType("an array");
            return default;
        }
        Report(JsonIssueCodes.SingleForArray, "A single value where an array belongs; read as its only item.", _at, JsonIssueSeverity.Warning);
        return new JsonArray { IsOpen = true, IsLone = true };
    }

    private bool NextItem(scoped ref JsonArray array)
    {
        if (!array.IsOpen)
            return false;
        if (array.IsLone)
        {
            array.IsOpen = array.Count == 0;
            array.Count = 1;
            return array.IsOpen;
        }
        var at = _at;
        if (array.Count++ == 0)
        {
            at = AfterSpace(at);
            _isFresh = false;
            if (At(at) == (byte)']')
            {
                Report(JsonIssueCodes.Empty, "The array is empty.", _openedAt, Light);
                Close(at);
                array.Count = 0;
                return array.IsOpen = false;
            }
        }
        else if (At(at) == (byte)',')
        {
            at++;
        }
        else if ((at = Separator(at, (byte)']')) < 0)
        {
            array.Count--;
            return array.IsOpen = false;
        }
        if (At(at) <= (byte)' ')
            at = AfterSpace(at);
        _at = at;
        return !_isBroken;
    }

    /// <summary>The place after a comma; -1 at the end of the object or array, which is passed, and where there is neither.</summary>
    private int Separator(int at, byte end)
    {
        at = AfterSpace(at);
        while (_unwrapped is { Count: > 0 } ends && ends[^1] == at)
        {
            ends.RemoveAt(ends.Count - 1);
            at = AfterSpace(at + 1);
        }
        if (At(at) == (byte)',')
            return at + 1;
        if (At(at) == end)
            Close(at);
        else
            Break(at);
        return -1;
    }

    /// <summary>
    /// Tolerant: at an array of one item where a single value belongs, moves to the item and remembers the bracket to pass. More items than
    /// one are not chosen among.
    /// </summary>
    private bool Unwraps()
    {
        if (!_isTolerant || At(_at) != (byte)'[')
            return false;
        var ahead = this;
        ahead._quiet++;
        ahead._issues = null; // what is found wrong ahead is found again when it is read
        var array = ahead.ArrayOfValues();
        if (!ahead.NextItem(ref array))
            return false;
        var item = ahead._at;
        ahead.Skip();
        var end = ahead.AfterSpace(ahead._at);
        if (ahead._isBroken || ahead.At(end) != (byte)']')
            return false;
        Report(JsonIssueCodes.ArrayForSingle, "An array of one item where a single value belongs; the item is read.", _at, JsonIssueSeverity.Warning);
        (_unwrapped ??= []).Add(end);
        _at = item;
        return true;
    }
}
