using Microsoft.Win32.SafeHandles;

namespace Casus.Coding.Places.Building.Import;

/// <summary>The columns of places, written side by side.</summary>
internal sealed class EntryColumns(SafeFileHandle file, GazetteerLayout layout)
{
    private readonly ColumnWriter _ids = new(file, layout.Ids);
    private readonly ColumnWriter _latitudes = new(file, layout.Latitudes);
    private readonly ColumnWriter _longitudes = new(file, layout.Longitudes);
    private readonly ColumnWriter _populations = new(file, layout.Populations);
    private readonly ColumnWriter _spellings = new(file, layout.Spellings);
    private readonly ColumnWriter _kinds = new(file, layout.Kinds);
    private readonly ColumnWriter _countries = new(file, layout.Countries);
    private readonly ColumnWriter _admin1s = new(file, layout.Admin1s);
    private readonly ColumnWriter _admin2s = new(file, layout.Admin2s);
    private readonly ColumnWriter _displayLengths = new(file, layout.DisplayLengths);
    private readonly ColumnWriter _displays = new(file, layout.Displays);
    private readonly ColumnWriter _displayStarts = new(file, layout.DisplayStarts);
    private int _count;
    private uint _displayStart;

    internal void Add(
        int id, int latitude, int longitude, ushort population, byte spellings, byte kind, ushort country, int admin1, int admin2, ReadOnlySpan<byte> display)
    {
        AddStart();
        _ids.Add(id);
        _latitudes.Add(latitude);
        _longitudes.Add(longitude);
        _populations.Add(population);
        _spellings.Add(spellings);
        _kinds.Add(kind);
        _countries.Add(country);
        _admin1s.Add(admin1);
        _admin2s.Add(admin2);
        _displayLengths.Add((byte)display.Length);
        _displays.Add(display);
        _displayStart += (uint)display.Length;
        _count++;
    }

    internal void End()
    {
        AddStart();
        foreach (ColumnWriter column in (ReadOnlySpan<ColumnWriter>)
            [_ids, _latitudes, _longitudes, _populations, _spellings, _kinds, _countries, _admin1s, _admin2s, _displayLengths, _displays, _displayStarts])
            column.End();
    }

    private void AddStart()
    {
        if (_count % GazetteerLayout.Stride == 0) _displayStarts.Add(_displayStart);
    }
}
