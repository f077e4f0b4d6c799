using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>Writes what <see cref="ModelFile"/> and <see cref="ModelParts"/> read.</summary>
internal static class ModelWriter
{
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    public static byte[] Write(TaggerParts tagger, LemmaParts lemmas, ParserParts parser)
    {
        List<(string Name, byte[] Data)> sections = [];
        sections.Add((ModelParts.ClassSection, Classes(tagger.Classes)));
        sections.Add((ModelParts.CertainSection, Words(tagger.Certain.Keys, tagger.Certain.Values)));
        sections.Add((ModelParts.UsualSection, Words(tagger.Usual.Keys, tagger.Usual.Values)));
        sections.Add((ModelParts.ScriptSection, Scripts(lemmas.Scripts)));
        sections.Add((ModelParts.LemmaSection, Words(lemmas.Keys, lemmas.Values)));
        sections.Add((ModelParts.ActionSection, Actions(parser.Actions)));
        AddWeights(sections, ModelParts.TaggerTable, tagger.Weights);
        AddWeights(sections, ModelParts.ParserTable, parser.Weights);
        return Pack(sections);
    }

    public static byte[] WriteNames(
        WordClasses coarse, WordClasses fine, WordClasses known, WordClasses habits, WordClasses plain, TrainedWeights weights, int[] transitions)
    {
        List<(string Name, byte[] Data)> sections =
        [
            (NameModel.CoarseSection, Words(coarse.Keys, coarse.Values)),
            (NameModel.FineSection, Words(fine.Keys, fine.Values)),
            (NameModel.KnownSection, Words(known.Keys, known.Values)),
            (NameModel.HabitSection, Words(habits.Keys, habits.Values)),
            (NameModel.PlainSection, Words(plain.Keys, plain.Values)),
            (NameModel.TransitionSection, Transitions(transitions)),
        ];
        AddWeights(sections, NameModel.Table, weights);
        return Pack(sections);
    }

    private static byte[] Transitions(int[] transitions)
    {
        SectionWriter writer = new();
        writer.Number((uint)transitions.Length);
        foreach (int transition in transitions) writer.Signed(transition);
        return writer.ToArray();
    }

    private static byte[] Classes(TagClass[] classes)
    {
        SectionWriter writer = new();
        writer.Number((uint)classes.Length);
        foreach (TagClass tag in classes)
        {
            writer.Byte((byte)tag.Upos);
            writer.Text(tag.Xpos);
        }

        return writer.ToArray();
    }

    public static byte[] Words(uint[] keys, ushort[] values)
    {
        SectionWriter writer = new();
        writer.Number((uint)keys.Length);
        writer.Keys(keys);
        foreach (ushort value in values) writer.Number(value);
        return writer.ToArray();
    }

    private static byte[] Scripts(EditScript[] scripts)
    {
        SectionWriter writer = new();
        writer.Number((uint)scripts.Length);
        foreach (EditScript script in scripts)
        {
            writer.Byte(script.Lower ? (byte)1 : (byte)0);
            writer.Number((uint)script.Cut);
            writer.Text(script.Append);
        }

        return writer.ToArray();
    }

    private static byte[] Actions(ParseAction[] actions)
    {
        SectionWriter writer = new();
        writer.Number((uint)actions.Length);
        foreach (ParseAction action in actions)
        {
            writer.Byte((byte)action.Move);
            writer.Text(action.Relation.Name());
        }

        return writer.ToArray();
    }

    public static void AddWeights(List<(string Name, byte[] Data)> sections, string table, TrainedWeights weights)
    {
        SectionWriter head = new();
        head.Number((uint)weights.Keys.Length);
        head.Number((uint)weights.Classes);
        head.Keys(weights.Keys);
        sections.Add((WeightCodec.Head(table), head.ToArray()));
        for (int part = 0; part < WeightCodec.Bodies; part++)
            sections.Add((WeightCodec.Body(table, part), Body(weights, part)));
    }

    private static byte[] Body(TrainedWeights weights, int part)
    {
        SectionWriter counts = new(), classes = new(), values = new();
        uint cells = 0;
        int end = WeightCodec.FirstRow(weights.Keys.Length, part + 1);
        for (int row = WeightCodec.FirstRow(weights.Keys.Length, part); row < end; row++)
        {
            byte count = 0;
            for (int c = 0; c < weights.Classes; c++)
            {
                short cell = weights.Cells[(long)row * weights.Classes + c];
                if (cell == 0) continue;
                count++;
                classes.Byte((byte)c);
                values.Signed(cell);
            }

            counts.Byte(count);
            cells += count;
        }

        SectionWriter body = new();
        body.Number(cells);
        return [.. body.ToArray(), .. counts.ToArray(), .. classes.ToArray(), .. values.ToArray()];
    }

    public static byte[] Pack(List<(string Name, byte[] Data)> sections)
    {
        byte[][] packed = new byte[sections.Count][];
        Parallel.For(0, packed.Length, i => packed[i] = Compress(sections[i].Data));
        using MemoryStream file = new();
        file.Write(ModelFile.Magic);
        WriteInt(file, sections.Count);
        for (int i = 0; i < packed.Length; i++)
        {
            file.WriteByte((byte)sections[i].Name.Length);
            file.Write(Encoding.ASCII.GetBytes(sections[i].Name));
            WriteInt(file, packed[i].Length);
            WriteInt(file, sections[i].Data.Length);
        }

        foreach (byte[] data in packed) file.Write(data);
        byte[] content = file.ToArray();
        return [.. content, .. SHA256.HashData(content)];
    }

    private static byte[] Compress(byte[] data)
    {
        byte[] buffer = new byte[BrotliEncoder.GetMaxCompressedLength(data.Length)];
        if (!BrotliEncoder.TryCompress(data, buffer, out int written, BrotliQuality, BrotliWindow))
            throw new InvalidOperationException("Brotli refused a section");
        return buffer[..written];
    }

    private static void WriteInt(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
