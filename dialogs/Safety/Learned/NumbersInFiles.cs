using System.Runtime.InteropServices;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>Numbers in a file, two bytes each, and texts.</summary>
internal static class NumbersInFiles
{
    public static void WriteNumbers(this BinaryWriter writer, float[] numbers)
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(numbers, number => (Half)number)));
    }

    public static float[] ReadNumbers(this BinaryReader reader)
    {
        var halves = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return Array.ConvertAll(halves, half => (float)half);
    }

    public static void WriteTexts(this BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    public static string[] ReadTexts(this BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
}
